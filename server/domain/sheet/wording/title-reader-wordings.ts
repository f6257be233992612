import type { Rewording } from "./rewording.ts";

/** For whom, when and where a table was made. */
export const TITLE_READER_WORDINGS: readonly Rewording[] = [
  // （市委党校教研部 2023年春季学期主体班） is for whom a table was made.
  {
    written: "西安市指标跟踪表　市发展改革委高技术处",
    plain: "西安市指标跟踪表",
    pattern:
      /[（(][^（()）]*(?:党校|教研[部室]|学期|培训班|研讨班|主体班|教学参考)[^（()）]*[)）]|【教学参考】|(?<=\p{Script=Han}|[)）])[\s\u3000]+[省市区县]\p{Script=Han}{2,8}[委局厅办]\p{Script=Han}{0,8}[处科室]\s*$/gu,
    replacement: "",
  },
  // A brochure comes out in the year after that of its figures.
  {
    written: "投资合肥 · 2024招商手册",
    plain: "合肥 · 招商手册",
    pattern:
      /(?:19|20)\d\d年?(?=(?:招商|投资|产业)?(?:手册|指南|画册))|(?:^|(?<=[\s·]))投资(?=\p{Script=Han}{2,3}\s*·)/gu,
    replacement: "",
  },
  {
    written: "合肥投资指南 2023",
    plain: "合肥",
    pattern: /(?<=\p{Script=Han}{2})(?:投资|招商|营商)(?:指南|手册|指引)\s*(?:[（(]?(?:19|20)\d\d年?版?[)）]?)?/u,
    replacement: "",
  },
  {
    written: "Hefei Investment Guide 2023",
    plain: "Hefei",
    pattern: /(?<=[a-z])\s+(?:Investment|Investor['’]s?|Business) Guide(?:\s+(?:19|20)\d\d)?/u,
    replacement: "",
  },
  {
    written: "国家中心城市综合实力比较（××城市研究院，2019）",
    plain: "国家中心城市综合实力比较",
    pattern:
      /[（(][^（()）]*(?:大学|学院|咨询|公司|银行|证券|研究[院所]|协会|商会|中心|[局委厅处科部])[^（()）]{0,6}[,，\s]+(?:19|20)\d\d(?:[年.\-/]\d{1,2}月?)?[)）]\s*$/u,
    replacement: "",
  },
  // It is where its readers sit, and not of where its figures are.
  {
    written: "Harbour View Research, Hong Kong",
    plain: "Harbour View Research",
    pattern:
      /\b(Research|Securities|Bank(?:ing)?|Capital|Consult(?:ing|ants)|Economics|Advis[eo]rs|Partners|Institute|Desk|Branch|Chamber|Ltd\.?|Limited|LLP|GmbH|Group),\s*[A-Z][a-z’']+(?: [A-Z][a-z]+)?(?=\s*(?:[-–—;|(]|$))/gu,
    replacement: "$1",
  },
];
