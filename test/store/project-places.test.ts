import { expect, it } from "vitest";

import { createProjectPlaces } from "../../server/store/project-places.ts";
import { projectLibrary } from "../support/project-library.ts";

const places = createProjectPlaces((await projectLibrary()).book.current());

it("finds what rows name", () => {
  expect([
    places.cluster("汽车集群"),
    places.area("西安"),
    places.industry("36"),
    places.programme("五百工程"),
  ]).toEqual([...["CARS", "610100", "36", "FIVE"]]);
  expect([places.project("b-2"), places.project("试验工程"), places.project("汽车制造业")]).toMatchObject([
    { code: "B-2" },
    { code: "TRIAL" },
    undefined,
  ]);
});

it("tells what is near to what nobody knows", () => {
  expect(places.cluster("汽车产亚集群")).toMatchObject({
    code: "CLUSTER_UNKNOWN",
    message: expect.stringContaining("汽车产业集群"),
  });
  expect(places.area("西按市")).toMatchObject({ code: "SUBJECT_UNKNOWN", message: expect.stringContaining("西安市") });
  expect(places.programme("五百工成")).toMatchObject({
    code: "FIELD_INVALID",
    message: expect.stringContaining("五百工程"),
  });
  expect([places.similarProject("第二项木"), places.similarProject("全新的")]).toEqual(["第二项目", undefined]);
});

it("knows who has a name already", () => {
  expect([places.holderOf("汽车制造业")?.code, places.holderOf("西安")?.code, places.holderOf("没有")]).toEqual([
    "36",
    "610100",
    undefined,
  ]);
});
