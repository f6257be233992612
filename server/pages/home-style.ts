/** The look of the start page alone. */
export const HOME_STYLE = `
.source{margin:0;color:var(--quiet);font-size:.9rem}
.tiles{display:flex;flex-wrap:wrap;gap:.6rem;margin:1.1rem 0 0;padding:0;list-style:none}
.tiles li{flex:1 1 8rem;padding:.5rem .9rem;background:var(--card);border:1px solid var(--line);border-top:4px solid var(--line);border-radius:6px}
.tiles b{font-size:1.7rem;margin-right:.2rem;font-variant-numeric:tabular-nums}
.tiles .all{border-top-color:var(--accent)}.tiles .reached{border-top-color:var(--reached)}.tiles .ahead{border-top-color:var(--ahead)}.tiles .behind{border-top-color:var(--behind)}.tiles .none{border-top-color:var(--none)}
.legend{color:var(--quiet);font-size:.9rem;margin:.2rem 0 .8rem}
.key{display:inline-block;vertical-align:middle;margin:0 .35rem 0 .9rem}
.key.value{width:1.6rem;height:.5rem;border-radius:2px;background:var(--ahead);margin-left:0}
.key.target{width:3px;height:1rem;background:var(--tick)}
.key.pace{border:.35rem solid transparent;border-top-color:var(--quiet);border-bottom:0}
.groups{columns:32rem 2;column-gap:1rem}
.groups>section{break-inside:avoid;margin-bottom:1rem;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem}
.groups h3{color:var(--quiet);font-size:.95rem}
.commitments,.clusters,.releases{margin:0;padding:0;list-style:none}
.commitment{display:grid;grid-template-columns:1fr auto;gap:0 1rem;padding:.65rem 0;border-bottom:1px solid var(--line)}
.commitment:last-child{border:0;padding-bottom:.1rem}
.commitment p,.cluster p{margin:0}
.wanted{text-align:right;color:var(--quiet)}
.drawn{grid-column:1/-1}
.bar{display:block;width:100%;height:18px;overflow:visible}
.track{fill:var(--track)}
.track.empty{fill:none;stroke:var(--none);stroke-dasharray:4 3;vector-effect:non-scaling-stroke}
.value.reached{fill:var(--reached)}.value.ahead{fill:var(--ahead)}.value.behind{fill:var(--behind)}
.target{fill:var(--tick)}
.pace{fill:var(--quiet)}
.figure{font-variant-numeric:tabular-nums}
.figure.reached{color:var(--reached)}.figure.ahead{color:var(--ahead)}.figure.behind{color:var(--behind)}.figure.none{color:var(--none)}
.commitment .said{grid-column:1/-1}
.said p{display:inline}
.said .figure{margin-right:.5rem}
.sentence{color:var(--quiet);font-size:.88rem}
details{margin-top:1rem}
.cluster{display:grid;grid-template-columns:9rem 5.5rem 1fr 16rem;gap:.1rem 1rem;align-items:center;padding:.5rem 0;border-bottom:1px solid var(--line)}
.cluster .drawn{grid-column:3}
.cluster .sentence{grid-column:3/-1}
.tier{font-size:.85rem;text-align:center;border:1px solid currentColor;border-radius:1rem;padding:0 .4rem;color:var(--accent)}
.tier.wubaiyi{color:var(--quiet)}
.releases li{padding:.3rem 0}
.releases time{color:var(--quiet);margin-right:.6rem;font-variant-numeric:tabular-nums}
.releases code{color:var(--quiet)}
.ways{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:.8rem;margin:0;padding:0;list-style:none}
.ways li{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.7rem 1rem}
.ways a{font-weight:600}
.ways p{margin:.15rem 0 0;color:var(--quiet);font-size:.9rem}
.sign-in{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--accent);border-radius:6px;padding:.2rem 1.2rem .8rem;margin-top:1rem}
.sign-in h2{margin-top:.8rem}
@media (max-width:52rem){.cluster{grid-template-columns:1fr auto}.cluster :is(.drawn,.figure,.sentence){grid-column:1/-1}}
@media print{.groups{columns:2 16rem}.commitment,.cluster{break-inside:avoid}.groups>section{margin-bottom:.5rem;padding:.3rem .6rem}.tiles li{padding:.2rem .5rem}}
`;
