import { describe, expect, it } from "vitest";

import { type BarParts, bar } from "../../server/pages/bar.ts";

function drawn(differences: Partial<BarParts>): string {
  return bar({ label: "工业投资：目标8%", value: 50, target: 100, tone: "behind", ...differences }).html;
}

/** Where a part begins and how wide it is. */
function placeOf(part: string, svg: string): number[] {
  const [, x, width] =
    new RegExp(`class="${part}[^"]*" x="([\\d.-]+)" y="\\d+" width="([\\d.]+)"`, "u").exec(svg) ?? [];
  return [Number(x), Number(width)];
}

describe("a bar", () => {
  it("says to those who do not see it what it shows", () => {
    expect(drawn({})).toContain('role="img" aria-label="工业投资：目标8%"');
  });

  it("reaches half way to the target where half is done", () => {
    const [from, width = 0] = placeOf("value", drawn({}));
    const [tick = 0] = placeOf("target", drawn({}));
    expect(from).toBe(0);
    expect(width / (tick + 1.25)).toBeCloseTo(0.5, 2);
  });

  it("goes past the target where more is done, and stays inside", () => {
    const svg = drawn({ value: 130, tone: "reached" });
    const [, width = 0] = placeOf("value", svg);
    const [tick = 0] = placeOf("target", svg);
    expect(width).toBeGreaterThan(tick);
    expect(width).toBeLessThan(240);
  });

  it("grows to the left from nothing where it fell", () => {
    const [from = 0, width = 0] = placeOf("value", drawn({ value: -50 }));
    expect([from, from + width]).toEqual([0, expect.closeTo((50 / 162) * 240, 0)]);
  });

  it("shows the pace only where there is one", () => {
    expect(drawn({})).not.toContain('class="pace"');
    expect(drawn({ pace: 83 })).toContain('class="pace"');
  });

  it("is an empty frame with its target where nothing is published", () => {
    const svg = drawn({ value: undefined, tone: "none" });
    expect(svg).toContain('class="track empty"');
    expect(svg).not.toContain('class="value');
    expect(svg).toContain('class="target"');
  });

  it("is drawn on the scale of those beside it", () => {
    const [tick = 0] = placeOf("target", drawn({ target: 500, scale: 1000 }));
    expect(tick + 1.25).toBeCloseTo(240 / 1.12 / 2, 0);
  });

  it("has no size even where target and value are nothing", () => {
    expect(drawn({ value: 0, target: 0 })).not.toContain("NaN");
  });
});
