import { expect, it } from "vitest";

import { isRefusal } from "../../server/domain/refusal.ts";
import { answerClusters, answerProjects, placeOf } from "../../server/store/answer-list.ts";
import { projectLibrary } from "../support/project-library.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const snapshot = (await tinyLibrary()).book.current();
const CLUSTER = ["汽车产业集群", "千亿级", 1000, "亿元", "汽车制造业", 1, "CARS"];
const PROJECT = ["试验项目", "汽车产业集群", "五百工程", "做大汽车产业", "TRIAL"];

it("lists the clusters of the plan", () => {
  expect(answerClusters(snapshot, "")).toEqual([
    ["集群", "档次", "门槛", "单位", "观察行业", "点名项目数", "代码"],
    CLUSTER,
  ]);
  expect(answerClusters(snapshot, "表头=无;方向=行")).toEqual(CLUSTER.map((cell) => [cell]));
  expect(answerClusters(snapshot, "表尾=有")).toMatchObject({ code: "OPTION_UNKNOWN" });
});

it("lists the projects that a filter chooses", () => {
  for (const filter of ["", "集群=汽车集群", "集群=CARS;专项=五百", "名称=试验工程", "任务=汽车", "试验", "五百工程"]) {
    expect(answerProjects(snapshot, filter, "表头=无"), filter).toEqual([PROJECT]);
  }
});

it("says so where there are none, and refuses conditions it does not have", () => {
  expect(answerProjects(snapshot, "集群=航空航天", "")).toMatchObject({
    code: "LIST_EMPTY",
    message: "没有符合“集群=航空航天”的项目。请放宽筛选条件。",
  });
  expect(answerProjects(snapshot, "颜色=红", "")).toMatchObject({ code: "OPTION_UNKNOWN" });
});

it("names where a project belongs", () => {
  const [project] = snapshot.projects;
  expect(project && placeOf(snapshot, { ...project, cluster: "" })).toEqual({
    cluster: "",
    programme: "五百工程",
    task: "做大汽车产业",
  });
});

it("chooses projects by what their records hold", async () => {
  const recorded = (await projectLibrary()).book.current();
  const chosen = (filter: string) => answerProjects(recorded, filter, "表头=无");
  const names = (filter: string) => {
    const table = chosen(filter);
    return isRefusal(table) ? table.code : table.map(([name]) => name);
  };
  expect(names("阶段=续建")).toEqual(["第二项目"]);
  expect(names("最低投资=8000;市级重点=是")).toEqual(["试验项目", "第二项目"]);
  expect(names("地区=陕西")).toEqual(["试验项目", "第二项目", "第三项目"]);
  expect(names("责任单位=工信;专项=五百")).toEqual(["第二项目", "第三项目"]);
  expect(names("点名=否")).toEqual(["第二项目", "第三项目", "第四项目"]);
  expect([names("阶段=停工"), names("最低投资=很多"), names("阶段=谋划")]).toEqual([
    ...["OPTION_INVALID", "OPTION_INVALID", "LIST_EMPTY"],
  ]);
});
