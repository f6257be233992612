import { DATA_FORMATS, parametersOf, SAVED_QUERIES } from "../../domain/saved/saved-queries.ts";
import type { SavedQuery } from "../../domain/saved/saved-query.ts";

import { jsonReply, type Reply } from "../exchange.ts";

/** Everything that can be asked for under /data, for people and for programs. */
export function dataCatalogue(): Reply {
  return jsonReply(200, { formats: DATA_FORMATS, queries: SAVED_QUERIES.map(entryOf) }, { "cache-control": "no-cache" });
}

function entryOf(query: SavedQuery) {
  const { name, title, note, least, key, columns } = query;
  return {
    ...{ name, title, note, least, key },
    addresses: DATA_FORMATS.map((format) => `/data/${name}.${format}`),
    columns,
    parameters: parametersOf(query),
  };
}
