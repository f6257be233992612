/** What a note says of some of a table's figures: that they are not what their heads say. */
export interface NotedDoubt {
  /** The only year that it is about. */
  readonly year?: number;
  /** The month of that year up to which its figures go: 2016年为前三季度数. */
  readonly toMonth?: number;
  /** The month whose figures are running totals, as a year and a month: 2018年6月为上半年累计数. */
  readonly totalsTo?: readonly [year: number, month: number];
  /** Names of what it is about, listed, 天水、平凉两市常住人口; undefined where it is about the whole table. */
  readonly about?: string;
  /** The only year that the figures are of, as it says. */
  readonly onlyYear?: number;
  /** The only last month of a year that the figures are of, as it says. */
  readonly onlyMonth?: number;
  /** The last month of a year that those it is about are of, as it says: nothing is doubtful of others of that month. */
  readonly ofMonth?: number;
  /** The unit that those it is about are in, as it says: 生产总值一列单位为亿元. */
  readonly unit?: string;
  /** The year that those it is about are of, as it says: 成都市为2016年数据. */
  readonly ofYear?: number;
  /** The last year that it is about: 1992年以前为社会商品零售总额. */
  readonly untilYear?: number;
  /** Whether it is about amounts alone, that they are growths or at other prices. */
  readonly isOfAmounts?: boolean;
  /** Whether it says that those it is about are of single months: 一般公共预算收入填当月数. */
  readonly isOfSingles?: boolean;
  /** The month whose figures are those since January: 2月一列为1-2月累计. */
  readonly firstMonths?: number;
  /** Whether it says that all are cumulated since January. */
  readonly isOfTotals?: boolean;
  /** Whether it says that those it is about come a month later: nothing is doubtful where their heads say so. */
  readonly isLagging?: boolean;
}
