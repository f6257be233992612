/**
 * A checksum of texts in order, 14 hexadecimal digits (53 bits). It shows that something was changed by mistake or by
 * hand; it is no signature, as whoever changes the texts on purpose can reckon it anew.
 */
export function checksum(texts: readonly string[]): string {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (const text of texts) {
    // The length keeps ["a", "b"] and ["ab", ""] apart.
    for (const unit of [text.length, ...codeUnits(text)]) {
      low = Math.imul(low ^ unit, 2654435761);
      high = Math.imul(high ^ unit, 1597334677);
    }
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (high & 0x1fffff) + (low >>> 0)).toString(16).padStart(14, "0");
}

function* codeUnits(text: string): Iterable<number> {
  for (let at = 0; at < text.length; at++) yield text.charCodeAt(at);
}
