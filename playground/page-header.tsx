import { type FormEvent, useState } from "react";

const LINKS = [
  { href: "/", text: "首页" },
  { href: "/schema", text: "接口地图" },
  { href: "/schema.graphql", text: "接口定义" },
  { href: "/preview", text: "示例工作簿" },
  { href: "/connect", text: "连接到…" },
] as const;

interface PageHeaderProps {
  /** Whether the server turned a request away for want of a token. */
  readonly needsToken: boolean;
  /** The token as it was entered; "" takes it back. */
  readonly onToken: (token: string) => void;
}

/** What the page is, where else to go, and the token. It is kept in the page's memory and nowhere else. */
export function PageHeader({ needsToken, onToken }: PageHeaderProps) {
  const [isGiven, setGiven] = useState(false);
  function give(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const token = String(new FormData(event.currentTarget).get("token") ?? "").trim();
    setGiven(token !== "");
    onToken(token);
  }
  return (
    <header className="page-header">
      <h1>
        Plancell <span>查询台</span>
      </h1>
      <nav aria-label="其他页面">
        {LINKS.map(({ href, text }) => (
          <a key={href} href={href}>
            {text}
          </a>
        ))}
      </nav>
      <form onSubmit={give} className={needsToken ? "token wanted" : "token"}>
        <label htmlFor="token">{needsToken ? "需要令牌" : "令牌"}</label>
        <input
          id="token"
          name="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder={needsToken ? "管理员发给您的令牌" : "只在本机读数时不需要"}
        />
        <button type="submit">{isGiven ? "换用" : "使用"}</button>
      </form>
    </header>
  );
}
