const SIGNATURE = "89504e470d0a1a0a";

/** Width and height of a PNG file in pixels, from its header; null for anything else. */
export function pngSize(file: Buffer): { readonly width: number; readonly height: number } | null {
  if (file.length < 24 || file.subarray(0, 8).toString("hex") !== SIGNATURE) return null;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}
