import { expect, it } from "vitest";

import type { Batch } from "../../../server/domain/saved/rows.ts";
import { ByteChunks } from "../../../server/http/data/byte-chunks.ts";
import { csvFormat, jsonFormat } from "../../../server/http/data/line-format.ts";
import { createLineWriter } from "../../../server/http/data/line-writer.ts";
import { encoderOf } from "../../../server/http/data/text-coder.ts";

const HEADS = ["area", "period", "value", "text", "unit"];
const WORDS = [undefined, ["一月", "二月"], undefined, undefined, undefined];

function batchOf(area: string): Batch {
  return {
    size: 2,
    columns: [
      { kind: "same", value: area },
      { kind: "coded", codes: Int32Array.of(1, -1) },
      { kind: "each", values: Float64Array.of(-1.5, Number.NaN) },
      { kind: "each", values: ["逗,号", null] },
      { kind: "same", value: null },
    ],
  };
}

function written(format: ReturnType<typeof csvFormat>, encoding: "utf-8" | "gb18030" = "utf-8"): Buffer {
  const to = new ByteChunks(32);
  const write = createLineWriter(format, WORDS, { encode: encoderOf(encoding), to });
  write(batchOf("西安市"));
  write(batchOf("全国"));
  return Buffer.concat(to.rest());
}

it("writes constant, coded and free cells", () => {
  expect(written(csvFormat(HEADS, "")).toString()).toBe(
    '西安市,二月,-1.5,"逗,号",\r\n西安市,,,,\r\n全国,二月,-1.5,"逗,号",\r\n全国,,,,\r\n',
  );
});

it("puts what separates rows between them and nowhere else", () => {
  const format = jsonFormat(HEADS);
  const text = format.open + written(format).toString() + format.close;
  expect(JSON.parse(text)[3]).toEqual({ area: "全国", period: null, value: null, text: null, unit: null });
});

it("writes other encodings as it writes UTF-8", () => {
  const text = new TextDecoder("gb18030").decode(written(csvFormat(HEADS, ""), "gb18030"));
  expect(text).toBe(written(csvFormat(HEADS, "")).toString());
});
