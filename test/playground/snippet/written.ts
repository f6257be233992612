import { type Operation, readOperation, type WrittenOperation } from "../../../playground/snippet/operation.ts";

/** An operation as it would stand in the playground's editors; throws where it cannot be read. */
export function written(query: string, differences: Partial<WrittenOperation> = {}): Operation {
  const operation = readOperation({
    query,
    variables: "",
    operationName: null,
    origin: "http://plan.example.cn",
    hasToken: false,
    ...differences,
  });
  if ("reason" in operation) throw new Error(operation.reason);
  return operation;
}

/** The text of a snippet, or its reason. */
export function shown(snippet: { readonly text: string } | { readonly reason: string }): string {
  return "text" in snippet ? snippet.text : snippet.reason;
}
