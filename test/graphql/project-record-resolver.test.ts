import { ApolloServer } from "@apollo/server";
import { expect, it } from "vitest";

import { createQueryContext, type QueryContext } from "../../server/graphql/context.ts";
import { createSchema } from "../../server/graphql/schema.ts";
import { projectLibrary } from "../support/project-library.ts";

const library = await projectLibrary();
const server = new ApolloServer<QueryContext>({ schema: await createSchema() });

async function data(query: string) {
  const contextValue = createQueryContext({ ...library, requestId: "test" });
  const { body } = await server.executeOperation({ query }, { contextValue });
  if (body.kind !== "single" || body.singleResult.errors) throw new Error(JSON.stringify(body));
  return body.singleResult.data;
}

it("tells a project's record, its days and its progress, as of a release", async () => {
  expect(
    await data(`{
      now: project(key: "第二项目") {
        anchor { quote } task { title } programmes { name } industry { name } area { name }
        record { isWithdrawn stage owner enterprise isKey note }
        milestones { name plannedOn actualOn } progress(period: "2016年6月") { completed phasedPlan completedSinceStart }
      }
      earlierOn: project(key: "第二项目", asOf: "IMPORT.5") { progress { completed phasedPlan } }
      few: projects(filter: { stages: [BUILDING, COMPLETED], minInvestment: 8000 }, first: 1) { totalCount nodes { code } pageInfo { hasNextPage } }
      earlier: projects(asOf: "SUMMER") { nodes { code } }
    }`),
  ).toEqual({
    now: {
      ...{ anchor: null, task: null, programmes: [{ name: "五百工程" }], industry: null, area: { name: "西安市" } },
      record: { isWithdrawn: false, stage: "BUILDING", owner: "工信局", enterprise: "", isKey: true, note: "" },
      milestones: [
        { name: "开工", plannedOn: "2016-04", actualOn: "2016-04-10" },
        { name: "竣工", plannedOn: "2017-06", actualOn: "" },
      ],
      progress: [{ completed: 1500, phasedPlan: 2000, completedSinceStart: null }],
    },
    earlierOn: { progress: [{ completed: null, phasedPlan: 2000 }] },
    few: { totalCount: 2, nodes: [{ code: "TRIAL" }], pageInfo: { hasNextPage: true } },
    earlier: { nodes: [{ code: "TRIAL" }] },
  });
});
