import { expect, it } from "vitest";

import { curlText, pandasText, rText } from "../../../server/domain/connect/scripts.ts";
import { connectionOf, textOf } from "../../support/connection-of.ts";

const SEARCH = "area=西安市&area=全国&from=2015年";

it("writes a script for pandas with the types of the columns", () => {
  const text = textOf(pandasText(connectionOf("figures", { search: SEARCH })));
  expect(text).toContain('params={"area":["西安市","全国"],"from":"2015年"}');
  expect(text).toContain('    "value": "float64",');
  expect(text).toContain('days = ["periodStart", "periodEnd", "updatedOn"]');
  expect(text).toContain('os.environ.get("PLANCELL_TOKEN")');
});

it("writes a script for R", () => {
  const text = textOf(rText(connectionOf("figures", { search: SEARCH })));
  expect(text).toContain('req_url_query(area = c("西安市", "全国"), from = "2015年", .multi = "explode")');
  expect(text).toMatch(/col_types = "[cdiDl]{20}"/u);
});

it("writes a command for a shell", () => {
  const text = textOf(curlText(connectionOf("figures", { search: SEARCH })));
  expect(text).toContain("--data-urlencode 'area=西安市'");
  expect(text.trimEnd().split("\n").at(-1)).toBe("  'https://plan.example.cn:8443/data/figures.csv'");
});
