import { createCatalogue } from "../../server/domain/catalogue.ts";
import { TINY_CONTENT } from "./tiny-content.ts";

/** The catalogue of the tiny content, without a database; the city is home. */
export const TINY_CATALOGUE = createCatalogue({
  indicators: TINY_CONTENT.indicators,
  areas: TINY_CONTENT.areas,
  members: TINY_CONTENT.industries.map((one) => ({ ...one, kind: "industry" as const })),
  homeArea: "610100",
});
