/** In English, by schema coordinate: descriptions of flat rows for BI tools. */
export const ROWS_IN_ENGLISH: Readonly<Record<string, string>> = {
  "Query.observationRows":
    "Observations as a flat table for BI tools, one figure a row; columns and filters are those of /data/figures.",
  "Query.observationRows(offset:)":
    "Rows to leave out first; none when omitted. Counted from `after` where that is given.",
  "Query.observationRows(indicator:)": "Indicator: name, alias or code.",
  "Query.observationRows(area:)": "Area: name, alias or code; only the area itself.",
  "Query.observationRows(industry:)": "Industry: name, alias or code.",
  "Query.observationRows(cluster:)": "Cluster: name, alias or code.",
  "Query.observationRows(project:)": "Project: name, alias or code.",
  "Query.observationRows(subjectKind:)": "Kind of subject: area, industry, cluster, project or enterprise.",
  "Query.observationRows(basis:)": "Basis: month, year-to-date, quarter, year, point, or the Chinese name.",
  "Query.observationRows(from:)": "From the first month of this period on; compared with a figure's last month.",
  "Query.observationRows(to:)": "Up to the last month of this period; compared with a figure's last month.",
  "Query.observationRows(asOf:)":
    "Vintage: a date, release code or data version; figures as known then; now when omitted.",
  "Query.observationRows(updatedAfter:)":
    "Only rows added, changed or withdrawn by releases after this: a date, release code or the x-data-version of the last answer.",
  ObservationRow:
    "An observation as a row of plain scalars; columns are those of /data/figures, the unit stands in its own column.",
  "ObservationRow.series": "Key of the series: indicator.area.subject.basis.",
  "ObservationRow.indicator": "Indicator code.",
  "ObservationRow.indicatorName": "Indicator.",
  "ObservationRow.area": "Area code.",
  "ObservationRow.areaName": "Area.",
  "ObservationRow.subjectKind": "Kind of subject: area (as a whole), industry, cluster, project or enterprise.",
  "ObservationRow.member": "Code of the industry, cluster, project or enterprise; null for the area as a whole.",
  "ObservationRow.memberName": "Name of the industry, cluster, project or enterprise; null for the area as a whole.",
  "ObservationRow.basis": "Basis code: month, year-to-date, quarter, year or point.",
  "ObservationRow.basisName": "Basis.",
  "ObservationRow.period": "Period, e.g. 2016年1-6月.",
  "ObservationRow.periodStart": "First day of the period.",
  "ObservationRow.periodEnd": "Last day of the period.",
  "ObservationRow.value": "Value, in `unit`; null where it was withdrawn.",
  "ObservationRow.valueText": "Value as text, with the decimals it is published with; 未公布 where it was withdrawn.",
  "ObservationRow.unit": "Unit.",
  "ObservationRow.status":
    "Status code: published, preliminary, revised, estimated, discontinued, not-published or demo.",
  "ObservationRow.statusName": "Status.",
  "ObservationRow.release": "Code of the release that brought the figure.",
  "ObservationRow.updatedOn": "Day of that release.",
  Date: "A day in ISO form, e.g. 2016-06-30.",
};
