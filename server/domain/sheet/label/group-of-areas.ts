const WHERE =
  "[东西中]部|中西部|东北|西北|西南|东南|华[东南北中]|沿[海江边黄]|(?:[苏浙皖闽赣鲁豫鄂湘粤桂川黔滇陕甘冀晋辽吉黑琼藏疆蒙][东西南北中]|长株潭|苏锡常|厦漳泉|深莞惠)(?=[两三四五六七八九十\\d])|长江经济带|黄河流域|长江流域|长三角|珠三角|京津冀|环渤海|关中|中原|丝路沿线|周边|相邻|邻近|毗邻|同类|对标|兄弟|样本";
const WHICH = "部分|重点|主要|有关|相关|典型|代表性?|若干|其[他它]|各个?|分";
const SORT = "汽车|工业|旅游|港口|省会|副省级|计划单列|直辖|地级|县级|中心|核心|大中|特大|兄弟|西部|东部|中部";
const PLACES =
  "设区的?市|省辖市|省直管县(?:[（(]市[)）])?|省[、]?(?:直辖)?市[、和]?自治区|省[、]?区[、]?市|省[、]?市[、]?区|省[（(]区、市[)）]|省[（(][市区、]{1,3}[)）]|省[份市区]|地[、]?州[、]?市|州[（(]市[)）]|[市地县][、]?州|州[、]?市|地[、]?市|盟[、]?市|(?<=[三四五六七八九十]个?)城(?![市镇乡区中])|市[（(][州区、]{1,3}[)）]|旗[、]?县|区[、]?县|县[、]?区|市[、]?县|县[、]?市[、]?区|城市|地区(?!生产总值|总产值|GDP)|[省市县区州]";
const RANKED =
  "[一二三四五六七八九两]大(?:区域|板块|片区|经济区)|\\p{Script=Han}{2,4}(?:城市圈|都市圈|城市群|城市带)|国家中心城市|中心城市|省会城市|副省级城市|计划单列市|直辖市|新?一线城市|万亿(?:级)?城市|各?省市自治区";
// 重点城市居民收入 is of townspeople, 各市区 of inner cities.
const NOT_BEFORE = "(?!居民|人口|户|化|群|建成|企业|[省市县区]?属|本级|级|辖|区|域|镇|管|场|值|内|外|际|直)";
const GROUP = new RegExp(
  `(?:(?:${WHERE})+(?:${WHICH})?|${WHICH})(?:[一二三四五六七八九十两\\d]{1,3}个?)?(?:${SORT})?(?:${PLACES})${NOT_BEFORE}|(?:[一二三四五六七八九十两]{1,3}个?|(?<!\\d)\\d{1,2}个?)(?:${SORT})?(?:${PLACES})${NOT_BEFORE}|(?:${RANKED})${NOT_BEFORE}`,
  "gu",
);

/** The words of a title that name a group of areas by no name of one: 西部重点省市, 东部四省; "" where none do. */
export function groupOfAreas(words: string): string {
  return words.match(GROUP)?.[0] ?? "";
}

/** A title without its groups of areas: 汽车产量 of 西部重点省市汽车产量. */
export function withoutGroupsOfAreas(words: string): string {
  return words.replace(GROUP, "");
}
