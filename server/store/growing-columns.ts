/**
 * Values, statuses and vintages of runs of months, in columns that grow by half when they are full: how many figures
 * there are may be known before, the gaps between them are not. A gap is NaN with the status given.
 */
export function growingColumns(gapStatus: number, expected = 1024) {
  let length = 0;
  let values = new Float64Array(expected);
  let statuses = new Uint8Array(expected);
  let vintages = new Int32Array(expected);
  function reserve(size: number): void {
    if (size <= values.length) return;
    const capacity = Math.max(size, Math.ceil(values.length * 1.5));
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
    // Views, not copies: a copy of a large book would double its memory for a moment.
    finish: () => ({
      values: values.subarray(0, length),
      statuses: statuses.subarray(0, length),
      vintages: vintages.subarray(0, length),
    }),
  };
}

function copyInto<Column extends Float64Array | Uint8Array | Int32Array>(target: Column, source: Column): Column {
  target.set(source);
  return target;
}
