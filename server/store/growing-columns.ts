/**
 * Values, statuses and vintages of runs of months, in columns that double as they fill: the number of months with gaps is
 * not known before. A gap is NaN with the status given.
 */
export function growingColumns(gapStatus: number) {
  let length = 0;
  let values = new Float64Array(1024);
  let statuses = new Uint8Array(1024);
  let vintages = new Int32Array(1024);
  function reserve(size: number): void {
    if (size <= values.length) return;
    const capacity = Math.max(size, values.length * 2);
    values = copyInto(new Float64Array(capacity), values);
    statuses = copyInto(new Uint8Array(capacity), statuses);
    vintages = copyInto(new Int32Array(capacity), vintages);
  }
  return {
    length: () => length,
    push(gap: number, value: number, status: number, vintage: number) {
      reserve(length + gap + 1);
      values.fill(Number.NaN, length, length + gap);
      statuses.fill(gapStatus, length, length + gap);
      length += gap;
      values[length] = value;
      statuses[length] = status;
      vintages[length] = vintage;
      length++;
    },
    finish: () => ({
      values: values.slice(0, length),
      statuses: statuses.slice(0, length),
      vintages: vintages.slice(0, length),
    }),
  };
}

function copyInto<Column extends Float64Array | Uint8Array | Int32Array>(target: Column, source: Column): Column {
  target.set(source);
  return target;
}
