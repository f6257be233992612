import { pick, useGraphiQL } from "@graphiql/react";
import { useRef, useState } from "react";

import { copyText } from "./copy-text.ts";
import { curlSnippet } from "./snippet/curl-snippet.ts";
import { excelFormula } from "./snippet/excel-formula.ts";
import { type Operation, readOperation, type Snippet } from "./snippet/operation.ts";
import { powerQuerySnippet } from "./snippet/power-query-snippet.ts";
import { pythonSnippet } from "./snippet/python-snippet.ts";

const FORMS: readonly { readonly name: string; readonly make: (operation: Operation) => Snippet }[] = [
  { name: "curl", make: curlSnippet },
  { name: "Power Query", make: powerQuerySnippet },
  { name: "Python", make: pythonSnippet },
  { name: "Excel 公式", make: excelFormula },
];

/** What was made of the operation last. */
interface Made {
  readonly name: string;
  readonly snippet: Snippet;
  readonly isCopied: boolean;
}

/** Buttons that copy the operation in the editor for use elsewhere, and show what was copied or why nothing can be. */
export function SnippetBar({ hasToken }: { readonly hasToken: boolean }) {
  const editors = useGraphiQL(pick("queryEditor", "variableEditor", "operationName", "tabs", "activeTabIndex"));
  const dialog = useRef<HTMLDialogElement>(null);
  const [made, setMade] = useState<Made>();

  async function take({ name, make }: (typeof FORMS)[number]): Promise<void> {
    // As long as the editors are being loaded, what will stand in them is with the tab.
    const tab = editors.tabs[editors.activeTabIndex];
    const operation = readOperation({
      query: editors.queryEditor?.getValue() ?? tab?.query ?? "",
      variables: editors.variableEditor?.getValue() ?? tab?.variables ?? "",
      operationName: editors.operationName ?? null,
      origin: window.location.origin,
      hasToken,
    });
    const snippet = "reason" in operation ? operation : make(operation);
    setMade({ name, snippet, isCopied: "text" in snippet && (await copyText(snippet.text)) });
    dialog.current?.showModal();
  }

  return (
    <div className="snippet-bar">
      <span id="snippet-bar-label">复制为</span>
      {FORMS.map((form) => (
        <button key={form.name} type="button" onClick={() => void take(form)} aria-describedby="snippet-bar-label">
          {form.name}
        </button>
      ))}
      <dialog ref={dialog} className="snippet" aria-labelledby="snippet-title">
        {made && <SnippetText made={made} />}
        <form method="dialog">
          <button type="submit">关闭</button>
        </form>
      </dialog>
    </div>
  );
}

function SnippetText({ made: { name, snippet, isCopied } }: { readonly made: Made }) {
  const isText = "text" in snippet;
  const said = isCopied ? "已复制到剪贴板。" : "浏览器没有让我们写入剪贴板，请在下面全选后复制。";
  return (
    <>
      <h2 id="snippet-title">{name}</h2>
      <p role="status">{isText ? said : snippet.reason}</p>
      {isText && <textarea readOnly spellCheck={false} aria-label={name} value={snippet.text} />}
    </>
  );
}
