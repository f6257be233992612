import { type Html, html } from "./html.ts";

/** What a bar shows, all in one unit. */
export interface BarParts {
  /** What a reader hears who does not see it. */
  readonly label: string;
  /** Undefined where nothing is published. */
  readonly value: number | undefined;
  readonly target: number;
  /** What ought to have been reached by now. */
  readonly pace?: number | undefined;
  /** The largest amount that bars beside this one show; its own where it stands alone. */
  readonly scale?: number;
  /** Colours the value. */
  readonly tone: "reached" | "ahead" | "behind" | "none";
}

const WIDTH = 240;
const HEIGHT = 18;

/** A bar from nothing to the value, with a tick at the target and a mark where the pace is. */
export function bar({ label, value, target, pace, scale, tone }: BarParts): Html {
  const low = Math.min(0, value ?? 0, target);
  const high = (scale ?? Math.max(target, value ?? 0, 0)) * 1.12;
  const at = (amount: number) => round(((amount - low) / (high - low || 1)) * WIDTH);
  const [from, to] = [at(Math.min(0, value ?? 0)), at(Math.max(0, value ?? 0))];
  const mark = pace === undefined ? undefined : at(pace);
  return html`<svg class="bar" role="img" aria-label="${label}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">
<rect class="track${tone === "none" && " empty"}" x="0.5" y="5" width="${WIDTH - 1}" height="8" rx="2"/>
${value !== undefined && html`<rect class="value ${tone}" x="${from}" y="5" width="${Math.max(1, round(to - from))}" height="8" rx="2"/>`}
${mark !== undefined && html`<path class="pace" d="M${mark - 4} 0h8l-4 5z"/>`}
<rect class="target" x="${round(at(target) - 1.25)}" y="2" width="2.5" height="14"/>
</svg>`;
}

function round(amount: number): number {
  return Math.round(amount * 10) / 10;
}
