export type Playable = { kind: "video" | "audio"; mime: string };

const mp4Brands = ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash"];

/** What a film or sound is, told by its first bytes and not by its name; null when browsers at large could not play it. */
export function playable(data: Buffer): Playable | null {
  if (data.length < 16) return null;
  const ascii = data.toString("latin1", 0, 64);
  if (ascii.slice(4, 8) === "ftyp") {
    const brand = ascii.slice(8, 12);
    if (brand === "M4A " || brand === "M4B ") return { kind: "audio", mime: "audio/mp4" };
    return mp4Brands.includes(brand) ? { kind: "video", mime: "video/mp4" } : null;
  }
  if (ascii.startsWith("\x1aE\xdf\xa3") && ascii.includes("webm")) return { kind: "video", mime: "video/webm" };
  if (ascii.startsWith("OggS")) return { kind: "audio", mime: "audio/ogg" };
  if (ascii.startsWith("ID3") || isMp3Frame(data)) return { kind: "audio", mime: "audio/mpeg" };
  return null;
}

/** A frame of MPEG audio, layer III: eleven bits of sync, then version and layer (ISO/IEC 11172-3, 2.4.1.3). */
function isMp3Frame(data: Buffer): boolean {
  const second = data[1] ?? 0;
  return data[0] === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) === 0x02;
}
