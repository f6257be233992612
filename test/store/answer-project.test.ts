import { expect, it } from "vitest";

import { isRefusal } from "../../server/domain/refusal.ts";
import { answerProject, findProject } from "../../server/store/answer-project.ts";
import { projectLibrary } from "../support/project-library.ts";
import { answersOf, questionOf, tinyLibrary } from "../support/tiny-book.ts";

const library = await tinyLibrary();
const snapshot = library.book.current();

function fieldOf(field: string, text = "试验工程") {
  const project = findProject(snapshot, text);
  return isRefusal(project) ? project : answerProject(snapshot, project, field);
}

it("gives every field of a project", () => {
  expect(["", "代码", "集群", "集群依据", "专项", "任务", "原文", "出处"].map((field) => fieldOf(field))).toEqual([
    "试验项目",
    "TRIAL",
    "汽车产业集群",
    "原文写明",
    "五百工程",
    "做大汽车产业",
    "试验项目",
    "试验计划，第4段",
  ]);
});

it("says which field is blank, which project is unknown", () => {
  expect(fieldOf("归入理由")).toMatchObject({ code: "FIELD_ABSENT" });
  expect(fieldOf("颜色")).toMatchObject({ code: "FIELD_UNKNOWN" });
  expect(fieldOf("", "实验项目")).toMatchObject({ code: "PROJECT_UNKNOWN", near: ["试验项目"] });
  expect(fieldOf("", " ")).toMatchObject({ code: "SUBJECT_MISSING" });
});

it("answers an indicator's figure for a project", async () => {
  const [answer] = await answersOf(library, [
    questionOf({ ask: "PROJECT", subject: "试验项目", indicator: "工业投资", period: "2016年1-6月" }),
  ]);
  expect(answer).toMatchObject({
    code: "NOT_PUBLISHED",
    message: expect.stringContaining("西安市·试验项目 · 工业投资 · 2016年1-6月"),
  });
});

it("gives what a record holds, and says what it does not", async () => {
  const { book } = await projectLibrary();
  const recorded = book.current();
  const [trial, second, , fourth] = recorded.projects;
  const fields = [
    "阶段",
    "阶段月份",
    "阶段记录",
    "总投资",
    "责任单位",
    "地区",
    "市级重点",
    "开工日期",
    "计划竣工日期",
    "竣工日期",
    "档案版本",
  ];
  expect(trial && fields.map((field) => answerProject(recorded, trial, field))).toEqual([
    ...[
      "竣工",
      "2016年6月",
      "2016年6月 竣工",
      12_000,
      "经发局",
      "西安市",
      "是",
      "2015-03-02",
      "2016-06-30",
      "2016-06-20",
      "IMPORT.5",
    ],
  ]);
  expect(second && answerProject(recorded, second, "投资完成率")).toBe(37.5);
  expect(second && answerProject(recorded, second, "原文")).toMatchObject({ code: "FIELD_ABSENT" });
  expect(fourth && answerProject(recorded, fourth, "总投资")).toMatchObject({
    code: "FIELD_ABSENT",
    message: expect.stringContaining("项目“第四项目”没有“总投资”"),
  });
});
