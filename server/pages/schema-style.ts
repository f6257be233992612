/** The look of the schema's map and of the pages of its types. */
export const SCHEMA_STYLE = `
.roots{display:flex;flex-wrap:wrap;gap:.6rem;margin:.8rem 0;padding:0;list-style:none}
.roots li{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--accent);border-radius:6px;padding:.4rem .9rem}
.roots span,figcaption,.others,.trail,small{color:var(--quiet);font-size:.9rem}
.drawing{margin:1.2rem 0}
.map{display:block;width:100%;height:auto}
.map .box{fill:var(--card);stroke:var(--line)}
.map text{font:13px system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;fill:var(--ink)}
.map .matter{font-weight:700;fill:var(--quiet)}
.map a text{fill:var(--accent)}
.map a .words{fill:var(--quiet);font-size:12px;text-anchor:end}
.map a rect{fill:transparent}
.map a:hover rect,.map a:focus-visible rect{fill:var(--track)}
.map a:focus-visible{outline:none}
.map a:focus-visible rect{stroke:var(--accent);stroke-width:2}
.map path{fill:none;stroke:var(--quiet);stroke-width:1;opacity:.28}
.map .own path{stroke:var(--behind);stroke-width:2.2;opacity:0;pointer-events:none}
.map .type:hover .own path,.map .type:focus-within .own path{opacity:1}
@media (max-width:60rem){.drawing{display:none}}
.matters{columns:26rem 2;column-gap:1.2rem}
.matters section{break-inside:avoid;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.7rem 1rem;margin-bottom:1rem}
.matters h2{margin:0;font-size:1.1rem}
.matters p{margin:.1rem 0 .5rem}
.matters dl{display:grid;grid-template-columns:minmax(9rem,auto) 1fr;gap:.15rem .9rem;margin:0}
.matters dd{margin:0;color:var(--quiet);font-size:.92rem}
.others a{margin-right:.3rem}
h1 small{font-weight:400}
.around{display:grid;grid-template-columns:1fr auto 1fr;gap:1rem;align-items:center;margin:1rem 0}
.around section{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.5rem 1rem .8rem}
.around h2{margin:.2rem 0 .5rem;font-size:.95rem;color:var(--quiet)}
.around p{margin:0}
.here{padding:.5rem 1rem;border:2px solid var(--accent);border-radius:8px;font-weight:700}
.here::before{content:"→ "}.here::after{content:" →"}
.chips{display:flex;flex-wrap:wrap;gap:.4rem;margin:0;padding:0;list-style:none}
.chips li{border:1px solid var(--line);border-radius:1rem;padding:0 .7rem;background:var(--paper)}
.fields dt{margin-top:.8rem;padding-top:.5rem;border-top:1px solid var(--line)}
.fields dt code{font-weight:700}
.fields dt span{font-family:ui-monospace,Consolas,monospace;font-size:.9em}
.fields em{color:var(--behind)}
.fields dd{margin:.1rem 0 0}
.fields ul{margin:.2rem 0;padding-left:1.2rem;color:var(--quiet);font-size:.92rem}
@media (max-width:40rem){.around{grid-template-columns:1fr}.here{justify-self:start}.matters dl{grid-template-columns:1fr}.matters dd{margin-bottom:.4rem}}
`;
