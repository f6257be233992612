import { describe, expect, it } from "vitest";

import { EncodingSurvey } from "../../server/csv/text-encoding.ts";

/** 指标,数值 in GB18030. */
const GB = [0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xca, 0xfd, 0xd6, 0xb5];

function survey(...pieces: readonly (readonly number[] | Uint8Array)[]) {
  const found = new EncodingSurvey();
  for (const piece of pieces) found.add(Uint8Array.from(piece));
  return found.finish();
}

describe("finding an encoding", () => {
  it("tells UTF-8 and GB18030 apart, however short the text is", () => {
    expect(survey(new TextEncoder().encode("指标"))).toBe("utf-8");
    expect(survey(GB)).toBe("gb18030");
    expect(survey([0x61])).toBe("utf-8");
  });

  it("is not deceived by a character that two pieces share", () => {
    const bytes = new TextEncoder().encode("指标");
    expect(survey(bytes.subarray(0, 2), bytes.subarray(2))).toBe("utf-8");
    expect(survey(GB.slice(0, 1), GB.slice(1))).toBe("gb18030");
  });

  it("believes a mark", () => {
    expect(survey([0xef, 0xbb, 0xbf, 0x61])).toBe("utf-8");
    expect(survey([0xff, 0xfe, 0x61, 0])).toBe("utf-16le");
    expect(survey([0xfe, 0xff, 0, 0x61])).toBe("utf-16be");
  });

  it("gives none for what is no text, and for a text that breaks off", () => {
    expect(survey([0x80, 0xff, 0xff])).toBeUndefined();
    expect(survey(GB.slice(0, 8))).toBeUndefined();
  });
});
