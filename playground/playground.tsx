import { DOC_EXPLORER_PLUGIN } from "@graphiql/plugin-doc-explorer";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { useMemo, useState } from "react";

import { examplesPlugin } from "./examples.tsx";
import { createFetcher } from "./fetcher.ts";
import { OpenedType } from "./opened-type.tsx";
import { PageHeader } from "./page-header.tsx";
import { SnippetBar } from "./snippet-bar.tsx";
import type { Tab } from "./tab.ts";

const NEW_OPERATION = `# 新操作
# 输入时有提示，Ctrl+Enter 运行；左侧有接口文档和例子。
{
  status {
    dataVersion
  }
}
`;

interface PlaygroundProps {
  readonly tabs: readonly Tab[];
  /** Whether the browser keeps no tabs of an earlier visit. */
  readonly isFirstVisit: boolean;
}

/** The whole page: our header, and GraphiQL with our tabs, examples and ways to take an operation along. */
export function Playground({ tabs, isFirstVisit }: PlaygroundProps) {
  const [token, setToken] = useState("");
  const [needsToken, setNeedsToken] = useState(false);
  // A new fetcher makes GraphiQL read the schema again: with the token it may see what it could not before.
  const fetcher = useMemo(() => createFetcher({ token, fetch: watched(setNeedsToken) }), [token]);
  const plugins = useMemo(() => [examplesPlugin(tabs), HISTORY_PLUGIN], [tabs]);
  // The variables of the tab that is open at first are taken from here only.
  const first = isFirstVisit ? { initialVariables: tabs[0]?.variables ?? "" } : {};
  return (
    <>
      <PageHeader needsToken={needsToken} onToken={setToken} />
      <main>
        <GraphiQL
          {...first}
          fetcher={fetcher}
          defaultQuery={NEW_OPERATION}
          defaultTabs={tabs.map(({ query, variables }) => ({ query, variables, headers: null }))}
          defaultEditorToolsVisibility="variables"
          shouldPersistHeaders={false}
          showPersistHeadersSettings={false}
          plugins={plugins}
          referencePlugin={DOC_EXPLORER_PLUGIN}
          inputValueDeprecation
          schemaDescription
        >
          <GraphiQL.Logo> </GraphiQL.Logo>
          <GraphiQL.Footer>
            <SnippetBar hasToken={token !== ""} />
            <OpenedType />
          </GraphiQL.Footer>
        </GraphiQL>
      </main>
    </>
  );
}

/** The browser's fetch, which tells after each answer whether it was turned away for want of a good token. */
function watched(tell: (needsToken: boolean) => void): typeof fetch {
  return async (...request) => {
    const answer = await fetch(...request);
    tell(answer.status === 401);
    return answer;
  };
}
