import { printPeriod } from "../domain/period.ts";

import type { ClusterFigure } from "../store/attain-cluster.ts";
import type { ClusterSize } from "../store/cluster-sizes.ts";
import type { Release } from "../store/snapshot.ts";

import { amountWords } from "./amount-words.ts";
import { bar } from "./bar.ts";
import { commitmentRow, toneOf } from "./commitment-row.ts";
import type { HomeFacts } from "./home-facts.ts";
import { HOME_STYLE } from "./home-style.ts";
import { type Html, html } from "./html.ts";
import { installHelp } from "./install-help.ts";
import { createPage, type Page } from "./page.ts";
import { type SiteLink, siteHeader } from "./site-header.ts";
import { SITE_STYLE } from "./site-style.ts";

const TIER_WORDS = { QIANYI: "千亿级", WUBAIYI: "五百亿级" } as const;

/** What a person sees who opens the server's address: how the plan stands, or, without a right to read, how to sign in. */
export function homePage(facts: HomeFacts | undefined, links: readonly SiteLink[]): Page {
  const title = facts ? facts.document.title : "工业经济计划与统计";
  const content = html`${siteHeader(links, "/")}
<main id="content">
<h1>${title}</h1>
${facts ? figures(facts) : SIGN_IN}
<section aria-labelledby="ways"><h2 id="ways">取数的办法</h2>
<ul class="ways">${links.map(({ path, name, text }) => html`<li><a href="${path}">${name}</a><p>${text}</p></li>`)}</ul>
</section>
${installHelp()}
</main>`;
  return createPage({ title: `${title} · Plancell`, style: `${SITE_STYLE}${HOME_STYLE}`, content });
}

const NO_SIZE = "规模尚未公布";

const SIGN_IN = html`<section class="sign-in" aria-labelledby="sign-in"><h2 id="sign-in">登录后才能看到数据</h2>
<p>这台服务器只让有令牌的人读数。令牌由管理员发给。</p>
<ul>
<li>在浏览器里：<a href="/sign-in">用令牌登录</a>——用户名随意，密码填令牌；关闭浏览器即退出。</li>
<li>在 Excel 里：任务窗格 → 设置，填入令牌。</li>
<li>在程序和 BI 工具里：请求头 <code>Authorization: Bearer 令牌</code>，或用户名加密码的 Basic 认证，密码填令牌。</li>
</ul></section>`;

function figures(facts: HomeFacts): Html {
  return html`<p class="source">${facts.document.issuer && html`${facts.document.issuer} · `}数据版本 ${facts.dataVersion} · ${facts.counts.indicators} 个指标、${facts.counts.projects} 个项目、台账 ${facts.counts.cases} 件</p>
${summary(facts)}
<section aria-labelledby="commitments"><h2 id="commitments">${facts.document.year}年的承诺</h2>
${LEGEND}
<div class="groups">${facts.groups.map(
    ({ title, commitments }) =>
      html`<section><h3>${title}</h3><ul class="commitments">${commitments.map(commitmentRow)}</ul></section>`,
  )}</div>
${facts.words.length > 0 && html`<details><summary>另有 ${facts.words.length} 项要求以文字写成，没有数可比</summary><ul>${facts.words.map((words) => html`<li>${words}</li>`)}</ul></details>`}
</section>
<section aria-labelledby="clusters"><h2 id="clusters">七个产业集群与千亿、五百亿</h2>${clusters(facts.clusters)}</section>
<section aria-labelledby="releases"><h2 id="releases">最近的发布</h2><ol class="releases">${facts.releases.map(release)}</ol></section>`;
}

function summary({ groups }: HomeFacts): Html {
  const tones = groups.flatMap(({ commitments }) => commitments.map(toneOf));
  const count = (...wanted: readonly string[]) => tones.filter((tone) => wanted.includes(tone)).length;
  const tiles = [
    { name: "项数字承诺", number: tones.length, tone: "all" },
    { name: "已达到", number: count("reached"), tone: "reached" },
    { name: "不慢于进度", number: count("ahead"), tone: "ahead" },
    { name: "有差距", number: count("behind"), tone: "behind" },
    { name: "尚未公布", number: count("none"), tone: "none" },
  ];
  return html`<ul class="tiles">${tiles.map(
    ({ name, number, tone }) => html`<li class="${tone}"><b>${number}</b> ${name}</li>`,
  )}</ul>`;
}

const LEGEND = html`<p class="legend"><span class="key value"></span>实际数 <span class="key target"></span>目标 <span class="key pace"></span>时间进度要求达到的位置</p>`;

/** All on one scale, so that the tiers can be compared. */
function clusters(sizes: readonly ClusterSize[]): Html {
  const scale = Math.max(...sizes.map(({ cluster, figure }) => Math.max(cluster.threshold, figure?.value ?? 0)));
  return html`<ul class="clusters">${sizes.map(({ cluster, figure, reason, projects }) => {
    const { name, tier, threshold, unit, industries } = cluster;
    const tone = figure ? (figure.value >= threshold ? "reached" : "behind") : "none";
    const told = figure ? sizeWords(figure, unit) : reason?.code === "NOT_PUBLISHED" ? NO_SIZE : reason?.message;
    return html`<li class="cluster"><h3>${name}</h3><p class="tier ${tier.toLowerCase()}">${TIER_WORDS[tier]}</p>
<div class="drawn">${bar({ label: `${name}：门槛${amountWords(threshold, unit)}，${told}`, value: figure?.value, target: threshold, scale, tone })}</div>
<p class="figure ${tone}">${told}</p><p class="sentence">门槛 ${amountWords(threshold, unit)} · 以 ${industries.length} 个行业观察 · 归入 ${projects} 个项目</p></li>`;
  })}</ul>`;
}

/** 2016年规模以上先进制造业总产值 1,102.40亿元 */
function sizeWords({ indicator, period, value, isDerived }: ClusterFigure, unit: string): string {
  const mark = isDerived ? "（推算）" : "";
  return `${printPeriod(period)}${indicator.name} ${amountWords(value, unit, indicator.decimals)}${mark}`;
}

function release({ title, publishedOn, code }: Release): Html {
  return html`<li><time datetime="${publishedOn}">${publishedOn}</time> ${title} <code>${code}</code></li>`;
}
