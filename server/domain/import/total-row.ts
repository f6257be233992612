import { foldName } from "../suggest.ts";

const TOTAL = /^(?:合计|总计|小计|共计|总和|合计数|全部|total|subtotal|grandtotal|sum)[:：]?$/u;
const NOTE =
  /^(?:[*＊]?(?:附?注(?:释|意)?|备注|说明)\d*[:：.、]|(?:数据|资料|信息)?来源[:：]|(?:foot)?notes?\d*[:：.]|sources?[:：]|填表人|填报人|制表|审核|联系电话|打印日期|单位[:：])/u;

/** Whether a label says that its row sums up others: 合计, 总 计, Total. */
export function isTotal(label: string): boolean {
  return TOTAL.test(foldName(label));
}

/** Whether a text is a remark below or above a table: 注：…, 数据来源：…. */
export function isRemark(text: string): boolean {
  return NOTE.test(foldName(text));
}
