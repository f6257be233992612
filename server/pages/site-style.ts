/** The look that all pages of ours share: text, header, links; light, dark and printed. */
export const SITE_STYLE = `
:root{color-scheme:light dark;--ink:#1c2430;--quiet:#566273;--paper:#fff;--card:#f5f7fa;--line:#d8dee6;--accent:#1d4f9c;--reached:#16794a;--ahead:#2467b5;--behind:#b25000;--none:#596472;--track:#e3e8ee;--tick:#1c2430}
@media (prefers-color-scheme:dark){:root{--ink:#e7ebf1;--quiet:#aab4c3;--paper:#151b25;--card:#1e2632;--line:#364152;--accent:#8db4f2;--reached:#5ccb95;--ahead:#7fb2f0;--behind:#f0a05a;--none:#9aa5b5;--track:#2c3645;--tick:#f2f5f9}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;overflow-wrap:anywhere}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
code{font-family:ui-monospace,Consolas,monospace;font-size:.9em}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem .6rem;z-index:1}
.site{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;align-items:baseline;padding:.7rem 1.2rem;border-bottom:1px solid var(--line)}
.site ul{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:0;padding:0;list-style:none}
.site [aria-current]{color:inherit;text-decoration:none;font-weight:600}
main{max-width:76rem;margin:0 auto;padding:0 1.2rem 3rem}
h1{font-size:1.7rem;line-height:1.3;margin:1.4rem 0 .2rem}
h2{font-size:1.25rem;margin:2.2rem 0 .6rem}
h3,h4{margin:0;font-size:1rem}
@media print{:root{color-scheme:light;--ink:#000;--quiet:#444;--paper:#fff;--card:#fff;--line:#bbb;--accent:#000;--reached:#16794a;--ahead:#2467b5;--behind:#b25000;--none:#666;--track:#e3e8ee;--tick:#000}.site,.skip,.ways,section:has(#ways),section:has(#excel){display:none}body{font-size:10.5pt}main{padding:0;max-width:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
