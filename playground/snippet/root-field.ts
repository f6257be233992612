import { type FieldNode, getOperationAST, valueFromASTUntyped } from "graphql";

import type { Operation } from "./operation.ts";

/** One field at the top of an operation, with the values of its arguments. */
export interface RootField {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Names of the fields that are asked of it; those behind fragments are left out. */
  readonly selected: readonly string[];
}

/** The fields at the top of the operation, variables filled in; those behind fragments are left out. */
export function rootFields({ document, operationName, variables }: Operation): RootField[] {
  const operation = getOperationAST(document, operationName);
  const defaults = Object.fromEntries(
    (operation?.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
  const values = { ...defaults, ...variables };
  return (operation?.selectionSet.selections ?? []).flatMap((selection) =>
    selection.kind === "Field" ? [rootField(selection, values)] : [],
  );
}

function rootField(field: FieldNode, variables: Readonly<Record<string, unknown>>): RootField {
  const given = (field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]);
  const selections = field.selectionSet?.selections ?? [];
  return {
    name: field.name.value,
    arguments: Object.fromEntries(given),
    selected: selections.flatMap((one) => (one.kind === "Field" ? [one.name.value] : [])),
  };
}
