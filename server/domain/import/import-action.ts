import { foldName } from "../suggest.ts";

/**
 * What a row does, as in the exchange formats of statistics offices: merge changes what the row says and keeps the rest
 * (a status that is not written stays), replace sets the figure as the row has it, delete withdraws it.
 */
export type ImportAction = "merge" | "replace" | "delete";

const NAMES: Readonly<Record<ImportAction, string>> = {
  merge: "合并 m i a",
  replace: "替换 r",
  delete: "删除 撤下 d",
};

const BY_NAME = new Map(
  (["merge", "replace", "delete"] as const).flatMap((action) =>
    [action, ...NAMES[action].split(" ")].map((name): [string, ImportAction] => [name, action]),
  ),
);

/** The action that a text names; undefined for any other text. */
export function actionOf(text: string): ImportAction | undefined {
  return BY_NAME.get(foldName(text));
}
