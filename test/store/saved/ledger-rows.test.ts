import { describe, expect, it } from "vitest";
import { isWrongParameter, type ParameterValues } from "../../../server/domain/saved/read-parameters.ts";
import { ledgerCaseRows, ledgerCountRows } from "../../../server/store/saved/ledger-rows.ts";
import { caseOf, NO_LEDGER } from "../../support/ledger.ts";
import { rowsOf } from "../../support/table-of.ts";

const CASES = [
  caseOf("A1"),
  caseOf("A2", { state: "销号", cluster: "DRUGS" }),
  caseOf("A3", { owner: "", dueOn: "", cluster: "", area: "610200" }),
];
const GONE = { ...caseOf("A0"), state: "撤回" } as const;
const ledger = { ...NO_LEDGER, cases: CASES, recorded: [...CASES.slice(0, 2), GONE, ...CASES.slice(2)] };

function values(given: Readonly<Record<string, string>> = {}): ParameterValues {
  return new Map(Object.entries(given).map(([name, value]) => [name, [value]]));
}

function cases(given: Readonly<Record<string, string>> = {}) {
  const source = ledgerCaseRows(ledger, values(given));
  return isWrongParameter(source) ? source.problem : rowsOf("ledger-cases", source);
}

function codes(given: Readonly<Record<string, string>>): unknown {
  const rows = cases(given);
  return typeof rows === "string" ? rows : rows.map(({ code }) => code);
}

describe("the cases of the ledger", () => {
  it("are rows with the names beside the codes", () => {
    expect(cases()[0]).toEqual({
      ...{ code: "A1", enterprise: "试验企业", text: "用电紧张", state: "办理", owner: "市工信委" },
      ...{
        task: null,
        taskTitle: null,
        cluster: "CARS",
        clusterName: "汽车产业集群",
        area: "610113",
        areaName: "雁塔区",
      },
      ...{ reportedOn: "2016-07-01", dueOn: "2016-08-01", isClosed: false, isOverdue: true, revision: 3 },
    });
    expect(cases()[2]).toMatchObject({ owner: null, dueOn: null, cluster: null, clusterName: null });
  });

  it("are chosen as in the ledger", () => {
    expect(codes({ state: "销号" })).toEqual(["A2"]);
    expect(codes({ cluster: "汽车" })).toEqual(["A1"]);
    expect(codes({ area: "西安市" })).toEqual(["A1", "A2"]);
    expect(codes({ overdue: "是" })).toEqual(["A1"]);
    expect(codes({ overdue: "false", owner: "市工信委" })).toEqual(["A2"]);
    expect(codes({ state: "办好" })).toContain("可用的有：登记、交办");
    expect(codes({ overdue: "maybe" })).toContain("可用的有：true、false");
  });
});

it("goes on after a case that is chosen no longer, or withdrawn", () => {
  const source = ledgerCaseRows(ledger, values({ state: "办理" }));
  if (isWrongParameter(source)) throw new Error(source.problem);
  expect(["A1", "A2", "A0", "A3", "A9"].map(source.placeAfter)).toEqual([1, 1, 1, 2, undefined]);
});

describe("the counts of the ledger", () => {
  it("are of all cases, then of each group", () => {
    const source = ledgerCountRows(ledger, values());
    const rows = isWrongParameter(source) ? [] : rowsOf("ledger-counts", source);
    expect(rows[0]).toEqual({
      ...{ group: "all", member: null, memberName: "合计", total: 3, closed: 1, open: 2, overdue: 1 },
      ...{ closureRate: (1 / 3) * 100, unit: "件" },
    });
    expect(rows.slice(1).map(({ group, memberName, total }) => `${group} ${memberName} ${total}`)).toEqual([
      ...["cluster 未填 1", "cluster 汽车产业集群 1", "cluster 医药产业集群 1"],
      ...["area 雁塔区 2", "area 铜川市 1", "owner 市工信委 2", "owner 未填 1", "state 办理 2", "state 销号 1"],
    ]);
  });
});
