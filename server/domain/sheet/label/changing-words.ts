import { placeIn } from "./label-words.ts";
import { isSideQuantity } from "./side-words.ts";

const PARTS_OF_ECONOMY =
  /企业|公司|单位|部门|行业|国有|国资|集体|民营|民间|私营|私人|非公|公有|混合|控股|港澳台|[外内]资|股份|个体|小微|[大中小]型|规(?:模以?)?[上下]|限(?:额以?)?[上下]|以[上下]|隶属|中央|地方|[省市县区州厅部]属|[省市县区]级|本级/u;
const PARTS_OF_PLACE = /辖|市区|城区|建成区|全域|县域|城镇|城市|农村|乡[村镇]|居民|农户|户籍|境内|全口径/u;
const WAYS =
  /口径|不含|不包|剔除|除外|扣除|其中|折算|年均|人均|[当本单]月|累计|当期|[本当单]季|实际|现价|可比|增[速长幅减量加]|定基|基数|测算|推算|估计|情景|方案|上年|去年/u;
const DERIVED =
  /率|指数|强度|密度|弹性|缺口|系数|集中度|差异|得分|回归|[能电水]耗|排放|均值|标准差|方差|资金|来源|余额/u;
const ENGLISH_PARTS =
  /collective|state-?owned|private|individual|household|rural|urban|foreign-?(?:funded|invested|owned)|non-?public/iu;
const BRANCH = /业$/u;

/**
 * Whether words beside or over a quantity's name may make another figure of it: those of a part of the economy or of a
 * place, of a way to count, of a plan. Topics do not: 经济发展, 民生, 效益.
 */
export function mayChangeMeaning(words: string): boolean {
  return (
    [PARTS_OF_ECONOMY, PARTS_OF_PLACE, WAYS, DERIVED, ENGLISH_PARTS, BRANCH].some((pattern) => pattern.test(words)) ||
    isSideQuantity(words) ||
    placeIn(words) !== undefined
  );
}
