import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useState } from "react";

import type { Tab } from "./tab.ts";

/** A list of the examples in the sidebar: those that were closed or changed can be opened anew. */
export function examplesPlugin(tabs: readonly Tab[]): GraphiQLPlugin {
  return { title: "例子", icon: ExamplesIcon, content: () => <Examples tabs={tabs} /> };
}

function Examples({ tabs }: { readonly tabs: readonly Tab[] }) {
  const open = useOpenTab();
  return (
    <section className="examples" aria-label="例子">
      <h2>例子</h2>
      <p>每个例子都能直接运行；改动或关掉以后，可以在这里重新打开。</p>
      <ol>
        {tabs.map((tab) => (
          <li key={tab.name}>
            <button type="button" onClick={() => open(tab)}>
              <strong>{tab.title}</strong>
              <span>{tab.summary}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Goes to the tab that holds the example unchanged, or opens a new one with it. */
function useOpenTab(): (tab: Tab) => void {
  const { addTab, changeTab } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL(pick("tabs", "queryEditor", "variableEditor"));
  const [wanted, setWanted] = useState<Tab>();
  useEffect(() => {
    // The editors are of the tab that was just added: only now may they be written to.
    if (!wanted) return;
    queryEditor?.setValue(wanted.query);
    variableEditor?.setValue(wanted.variables);
    setWanted(undefined);
  }, [wanted, queryEditor, variableEditor]);
  return (tab) => {
    const found = tabs.findIndex(({ query }) => query === tab.query);
    if (found >= 0) return changeTab(found);
    addTab();
    setWanted(tab);
  };
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 5h3M4 12h3M4 19h3M10 5h10M10 12h10M10 19h10" strokeLinecap="round" />
    </svg>
  );
}
