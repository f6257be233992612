import type { Content, ObservationContent } from "../../server/store/content.ts";
import { observationOf, releaseOf, TINY_CONTENT } from "./tiny-content.ts";

/** An amount of the whole country's investment; made up like everything in the tiny content. */
function investment(
  period: number,
  value: number,
  basis: ObservationContent["basis"] = "year-to-date",
): ObservationContent {
  return observationOf({ indicator: "INVESTMENT", basis, period, value, publishedUnit: "亿元" });
}

/**
 * The tiny content with investment: running totals of 2015 and of the first half of 2016 in one release, the total to
 * July in a later one, and growth in two years.
 */
export const FLOW_CONTENT: Content = {
  ...TINY_CONTENT,
  releases: [
    ...TINY_CONTENT.releases,
    releaseOf("TOTALS", {
      publishedOn: "2016-09-01",
      observations: [
        ...[10, 16.1, 22, 30, 39, 47, 55, 64, 74, 85, 97.5].map((value, at) => investment(201502 + at, value)),
        ...[11, 17.8, 24, 33, 43.1].map((value, at) => investment(201602 + at, value)),
        observationOf({ period: 201502, value: 6.1 }),
        observationOf({
          indicator: "ENTERPRISES",
          area: "100000",
          basis: "point",
          period: 201412,
          value: 1000,
          publishedUnit: "户",
        }),
        observationOf({
          indicator: "ENTERPRISES",
          area: "100000",
          basis: "point",
          period: 201512,
          value: 1100,
          publishedUnit: "户",
        }),
      ],
    }),
    releaseOf("JULY", { publishedOn: "2016-10-01", observations: [investment(201607, 52)] }),
  ],
};
