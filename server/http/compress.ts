import { pipeline, Readable } from "node:stream";
import { promisify } from "node:util";
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";

/** How hard to try: quick for answers made on the spot, thorough for files that are kept. */
export type Effort = "quick" | "thorough";

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

// Brotli's default of 11 takes seconds for a large answer; 1 is quicker than gzip and about as small as gzip 6.
const BROTLI_QUALITY: Readonly<Record<Effort, number>> = { quick: 1, thorough: 9 };
const GZIP_LEVEL: Readonly<Record<Effort, number>> = { quick: 1, thorough: 9 };

/** The better of brotli and gzip that an Accept-Encoding header admits; undefined when it admits neither. */
export function chooseEncoding(accept: string | undefined): Encoding | undefined {
  if (accept === undefined) return undefined;
  const weights = new Map(accept.split(",").map(readWeight));
  const brotli = weights.get("br") ?? 0;
  const zip = weights.get("gzip") ?? weights.get("*") ?? 0;
  if (brotli > 0 && brotli >= zip) return "br";
  return zip > 0 ? "gzip" : undefined;
}

function readWeight(item: string): [string, number] {
  const [name = "", ...parameters] = item.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  return [name, weight === undefined ? 1 : Number.parseFloat(weight.slice(2)) || 0];
}

/** The body in that encoding; the work is done off the main thread. */
export function compress(body: Buffer, encoding: Encoding, effort: Effort): Promise<Buffer> {
  if (encoding === "gzip") return gzipAsync(body, { level: GZIP_LEVEL[effort] });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY[effort],
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return brotliAsync(body, { params });
}

/** A body in pieces in that encoding, quickly. Ends the body where nobody reads on. */
export function compressStream(body: AsyncIterable<string | Uint8Array>, encoding: Encoding): AsyncIterable<Buffer> {
  const zip =
    encoding === "gzip"
      ? createGzip({ level: GZIP_LEVEL.quick })
      : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY.quick } });
  // Whoever reads the outcome is told of a failure by it.
  pipeline(Readable.from(body, { highWaterMark: 1 }), zip, () => undefined);
  return zip;
}
