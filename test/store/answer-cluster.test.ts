import { expect, it } from "vitest";

import { answerCluster } from "../../server/store/answer-cluster.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const snapshot = (await tinyLibrary()).book.current();
const answer = (field: string, text = "汽车集群") => answerCluster(snapshot, text, field);

it("gives every field of a cluster", () => {
  expect(
    ["", "代码", "档次", "门槛", "单位", "行业", "归入理由", "项目数", "项目", "原文", "出处"].map((field) =>
      answer(field),
    ),
  ).toEqual([
    "汽车产业集群",
    "CARS",
    "千亿级",
    1000,
    "亿元",
    "汽车制造业",
    "按名称对应",
    1,
    "试验项目",
    "汽车产业",
    "试验计划，第4段",
  ]);
});

it("refuses clusters and fields that there are not", () => {
  expect(answer("", "汽车产业集裙")).toMatchObject({ code: "CLUSTER_UNKNOWN", near: ["汽车产业集群", "汽车集群"] });
  expect(answer("", "")).toMatchObject({ code: "SUBJECT_MISSING", message: "没有写产业集群。请写名称、别名或代码。" });
  expect(answer("产值")).toMatchObject({ code: "FIELD_UNKNOWN" });
});

it("says which field is blank", () => {
  const bare = { ...snapshot, plan: { ...snapshot.plan, projects: [] } };
  expect(answerCluster(bare, "CARS", "项目")).toMatchObject({
    code: "FIELD_ABSENT",
    message: expect.stringContaining("集群“汽车产业集群”没有“项目”"),
  });
});
