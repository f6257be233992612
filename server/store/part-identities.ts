import type { AmountIdentity } from "../domain/identity.ts";
import type { Division, PartTree } from "../domain/import/part-tree.ts";
import type { Period } from "../domain/period.ts";
import { canBeNegative } from "../domain/sheet/audit/shown-figure.ts";
import type { Subject } from "../domain/subject.ts";
import type { Series, Snapshot } from "./snapshot.ts";
import { monthsWithin, type StoredFigure, storedFigure } from "./stored-figure.ts";

type Identities = AmountIdentity<StoredFigure>[];

/**
 * What a whole that is published and its parts have to do with each other: where all of its parts are known they come to
 * it, and no part is more than it. Shares come to 100 where the whole is published as 100. Only amounts and shares.
 */
export function partIdentities(snapshot: Snapshot, tree: PartTree, position: number, span: Period): Identities {
  const one = snapshot.series[position];
  const indicator = one && snapshot.catalogue.indicators.byCode(one.indicator);
  if (!one || !indicator) return [];
  const isAmount = indicator.kind === "flow" || indicator.kind === "stock";
  if (!isAmount && indicator.kind !== "share") return [];
  const sums = divisionsOf(one, tree).flatMap((parts) => {
    const series = parts.map((subject) => seriesOf(snapshot, one, subject));
    return series.includes(-1) ? [] : totals(snapshot, position, series, span);
  });
  return isAmount && !canBeNegative(indicator) ? [...sums, ...bounds(snapshot, tree, position, span)] : sums;
}

/** The subjects of the parts, for each way in which the catalogue parts that of a series. */
function divisionsOf({ subject }: Series, tree: PartTree): Subject[][] {
  const whole = (divisions: readonly Division[], code: string) => divisions.filter((one) => one.whole === code);
  const areas = whole(tree.ofArea(subject.area), subject.area);
  const industries = subject.member === "" ? [] : whole(tree.ofIndustry(subject.member), subject.member);
  return [
    ...areas.map(({ parts }) => parts.map((area) => ({ ...subject, area }))),
    ...industries.map(({ parts }) => parts.map((member) => ({ ...subject, member }))),
  ];
}

function totals(snapshot: Snapshot, position: number, parts: readonly number[], span: Period): Identities {
  return monthsWithin(snapshot, position, span).flatMap((month): Identities => {
    const left = storedFigure(snapshot, position, month);
    const right = parts.flatMap((part) => storedFigure(snapshot, part, month) ?? []);
    if (!left || right.length < parts.length) return [];
    if (left.indicator.kind !== "share") {
      return [{ code: "PARTS_TOTAL", left, right, rule: "合计应等于各分项之和" }];
    }
    return left.amount === 100 ? [{ code: "SHARES_100", left, right, rule: "各分项的占比应合计为100" }] : [];
  });
}

/** The series of a part against those of the wholes that it lies in. */
function bounds(snapshot: Snapshot, tree: PartTree, position: number, span: Period): Identities {
  const one = snapshot.series[position];
  if (!one) return [];
  const wholes = wholesOf(snapshot, one.subject, tree).map((subject) => seriesOf(snapshot, one, subject));
  return wholes.flatMap((whole) =>
    whole < 0
      ? []
      : monthsWithin(snapshot, position, span).flatMap((month): Identities => {
          const [left, part] = [storedFigure(snapshot, whole, month), storedFigure(snapshot, position, month)];
          if (!left || !part) return [];
          return [{ code: "PART_EXCEEDS", left, right: [part], rule: "其中的分项不应大于总数", isBound: true }];
        }),
  );
}

/** The area that an area lies in; of a member its section and its whole area. */
function wholesOf({ catalogue }: Snapshot, { area, member }: Subject, tree: PartTree): Subject[] {
  if (member === "") {
    const parent = catalogue.areas.byCode(area)?.parent ?? "";
    return parent === "" ? [] : [{ area: parent, member }];
  }
  const section = tree.ofIndustry(member).find(({ whole }) => whole !== member)?.whole;
  return [...(section === undefined ? [] : [{ area, member: section }]), { area, member: "" }];
}

/** The series of the same indicator and basis about another subject; -1 for none. */
function seriesOf({ cube, indicatorPosition, subjectPosition }: Snapshot, like: Series, subject: Subject): number {
  const [indicator, position] = [indicatorPosition(like.indicator), subjectPosition(subject)];
  return indicator < 0 || position < 0 ? -1 : cube.find(indicator, position, like.basis);
}
