import { DOC_EXPLORER_PLUGIN, useDocExplorerActions } from "@graphiql/plugin-doc-explorer";
import { pick, useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

/** Opens the documentation of the type that the address names, as links of the schema map do: /graphql#type=Indicator. */
export function OpenedType() {
  const { schema } = useGraphiQL(pick("schema"));
  const { push, reset } = useDocExplorerActions();
  useEffect(() => {
    function open(): void {
      const name = new URLSearchParams(window.location.hash.slice(1)).get("type");
      const type = name === null ? undefined : schema?.getType(name);
      if (!type) return;
      showDocumentation();
      reset();
      push({ name: type.name, def: type });
    }
    open();
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  }, [schema, push, reset]);
  return null;
}

/** GraphiQL keeps the width of the pane beside its button, so there is no other way to open it whole. */
function showDocumentation(): void {
  const label = `显示 ${DOC_EXPLORER_PLUGIN.title}`;
  document.querySelector<HTMLButtonElement>(`.graphiql-sidebar button[aria-label="${label}"]`)?.click();
}
