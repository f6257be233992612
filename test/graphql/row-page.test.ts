import { expect, it } from "vitest";

import { listSource } from "../../server/domain/saved/rows.ts";
import { column } from "../../server/domain/saved/saved-query.ts";
import { rowPage } from "../../server/graphql/row-page.ts";

const COLUMNS = [column("code", "代码"), column("size", "大小", "integer")];
const source = listSource([3, 1, 2], 2, { row: (item) => [`c${item}`, item], cursor: String });

it("gives rows by the names of the columns, and cursors to go on by", () => {
  const page = rowPage(source, COLUMNS, { first: 2, offset: 0 });
  expect(page.nodes.map((row) => [row.code, row.size, row.other])).toEqual([
    ["c3", 3, undefined],
    ["c1", 1, undefined],
  ]);
  expect([page.totalCount, page.pageInfo.hasNextPage]).toEqual([3, true]);
  const rest = rowPage(source, COLUMNS, { first: 2, offset: 0, after: page.pageInfo.endCursor });
  expect(rest.edges.map(({ node, cursor }) => [node.code, cursor])).toEqual([
    ["c2", page.edges.length && rest.pageInfo.endCursor],
  ]);
  expect(rowPage(source, COLUMNS, { first: 0, offset: 0 }).pageInfo.endCursor).toBeNull();
});
