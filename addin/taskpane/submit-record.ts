import { isRecordCode, RECORD_HEADERS, type RecordCode } from "../../server/domain/import/record-headers.ts";

import { element } from "./element.ts";

/** Where the analyst sees which records the rows are taken for, and says which they are. */
export function recordField(
  codes: readonly RecordCode[],
  chosen: RecordCode | "",
  onRecord: (record: RecordCode) => void,
): HTMLElement {
  const names = codes.map((code) => {
    return element("option", { value: code, ...(code === chosen ? { selected: "" } : {}) }, RECORD_HEADERS[code].name);
  });
  // Nobody can choose what is not known.
  const unknown = chosen === "" ? [element("option", { value: "", selected: "" }, "请选择")] : [];
  const select = element("select", { id: "submit-record" }, ...unknown, ...names);
  select.addEventListener("change", () => {
    if (isRecordCode(select.value)) onRecord(select.value);
  });
  return element("div", { class: "field" }, element("label", { for: "submit-record" }, "这些行是"), select);
}
