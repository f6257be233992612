/** Made-up projects, as tables to import. */

/** The columns of the tables of projects that the tests import. */
export const PROJECT_HEAD =
  "代码,项目,阶段,阶段月份,总投资,年度,年度计划投资,6月累计计划,责任单位,企业,集群,地区,专项,市级重点,计划开工,实际开工,计划竣工,实际竣工,操作";

/** Four projects, of which the plan names the first: one completed, one being built, one late, one of which little is known. */
export const PROJECT_TABLE = [
  PROJECT_HEAD,
  ",试验项目,竣工,2016年6月,12000,2016,6000,4000,经发局,试验企业,,西安市,,是,2015-03,2015-03-02,2016-06-30,2016-06-20,",
  "B-2,第二项目,在建,2016年6月,8000,2016,4000,2000,工信局,,汽车产业集群,西安市,五百工程,是,2016-04,2016-04-10,2017-06,,",
  "B-3,第三项目,前期,2016年6月,3000,2016,1000,500,工信局,,,陕西省,五百工程,否,2016-05-01,,2016-12,,",
  "B-4,第四项目,,,,,,,,,,,,,,,,,",
].join("\n");

/** Their progress to June. */
export const PROGRESS_TABLE = [
  "项目,期间,累计完成投资,到位资金,阶段,说明",
  "试验项目,2016年6月,4500,5000,竣工,主体完工",
  "第二项目,2016年1-6月,1500,1800,在建,",
].join("\n");
