/** The look of the page: system fonts, light and dark, narrow and wide, printed. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1c2430;--quiet:#566273;--paper:#fff;--card:#f5f7fa;--line:#d8dee6;--accent:#1d4f9c}
@media (prefers-color-scheme:dark){:root{--ink:#e7ebf1;--quiet:#aab4c3;--paper:#151b25;--card:#1e2632;--line:#364152;--accent:#8db4f2}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;overflow-wrap:anywhere}
a{color:var(--accent)}
:is(a,button,select,input,pre):focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem .6rem}
.site{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;align-items:baseline;padding:.7rem 1.2rem;border-bottom:1px solid var(--line)}
.site ul{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:0;padding:0;list-style:none}
.site [aria-current]{color:inherit;text-decoration:none;font-weight:600}
main{max-width:64rem;margin:0 auto;padding:0 1.2rem 3rem}
h1{font-size:1.7rem;line-height:1.3;margin:1.4rem 0 .2rem}
h2{font-size:1.2rem;margin:1.8rem 0 .5rem}
.quiet{color:var(--quiet)}
form,.refusal{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem;margin-top:1rem}
.refusal{border-left:4px solid #b25000}
.fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr));gap:.7rem 1rem}
label{display:block;font-weight:600}
label small{display:block;font-weight:400;color:var(--quiet);line-height:1.4}
select,input,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:.35rem .6rem;min-height:2.3rem}
select,input{width:100%;margin-top:.2rem;font-weight:400}
details{margin-top:.9rem}
summary{cursor:pointer}
button,.button{cursor:pointer;display:inline-block;background:var(--paper);color:var(--accent);border:1px solid var(--accent);border-radius:6px;padding:.35rem 1rem;text-decoration:none}
button[type=submit]{background:var(--accent);color:var(--paper);margin-top:.9rem}
.actions{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:.6rem 0}
pre{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem;margin:0;overflow:auto;max-height:32rem;font:.86rem/1.5 ui-monospace,Consolas,monospace;white-space:pre-wrap}
table{border-collapse:collapse;width:100%;font-size:.93rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
code{font-family:ui-monospace,Consolas,monospace;font-size:.92em}
@media (max-width:40rem){table,tbody,tr,td{display:block}thead{position:absolute;left:-99rem}tr{padding:.4rem 0;border-bottom:1px solid var(--line)}td{border:0;padding:0}td:nth-child(2),td:nth-child(3){display:inline-block;padding-right:.8rem;color:var(--quiet)}}
@media print{.site,form,.actions,.skip{display:none}pre{max-height:none}main{max-width:none;padding:0}}
`;
