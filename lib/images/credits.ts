import { Parser } from "htmlparser2";
import sharp from "sharp";
import { cleanText } from "@/lib/clean";

/** Who made a picture, and under which rights, as its file says. */
export type Credits = { maker: string; rights: string };

const longest = 300;

/**
 * What a picture's own file says of its maker and rights: in XMP, else IPTC, else EXIF. Empty where it says nothing, or nothing that
 * can be read. Only to be offered: the files that are served say none of it.
 */
export async function readCredits(data: Buffer): Promise<Credits> {
  try {
    const { xmp, iptc, exif } = await sharp(data, { limitInputPixels: false }).metadata();
    const found = [xmp && fromXmp(xmp), iptc && fromIptc(iptc), exif && fromExif(exif)].filter((one) => !!one);
    const first = (of: keyof Credits) => found.map((one) => cleanText(one[of], longest)).find((text) => text !== "");
    return { maker: first("maker") ?? "", rights: first("rights") ?? "" };
  } catch {
    return { maker: "", rights: "" };
  }
}

const xmpNames: Record<string, keyof Credits> = { "dc:creator": "maker", "dc:rights": "rights" };

/** Dublin Core in XMP (ISO 16684-1, 8.3): a list of makers, and rights in one or more languages, of which the first. */
function fromXmp(xmp: Buffer): Credits {
  const said: Record<keyof Credits, string[]> = { maker: [], rights: [] };
  let within: keyof Credits | null = null;
  let text = "";
  const parser = new Parser(
    {
      onopentag(name) {
        within = xmpNames[name] ?? within;
        text = "";
      },
      ontext(part) {
        text += part;
      },
      onclosetag(name) {
        if (within && text.trim() !== "" && (name === "rdf:li" || name in xmpNames)) said[within].push(text.trim());
        if (name in xmpNames) within = null;
        text = "";
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xmp.toString("utf8"));
  return { maker: said.maker.join(", "), rights: said.rights[0] ?? "" };
}

const iptcNames: Record<number, keyof Credits> = { 80: "maker", 116: "rights" };
const utf8Escape = "\x1b%G";

/** By-line (2:80) and copyright notice (2:116) of IPTC-IIM 4.2: a mark, the number of the set, its length, its text. */
function fromIptc(iptc: Buffer): Credits {
  const said: Record<keyof Credits, string[]> = { maker: [], rights: [] };
  let utf8 = false;
  for (let at = iptc.indexOf(0x1c); at >= 0 && at + 5 <= iptc.length; at = iptc.indexOf(0x1c, at)) {
    const [record = 0, set = 0] = [iptc[at + 1], iptc[at + 2]];
    const length = iptc.readUInt16BE(at + 3);
    const value = iptc.subarray(at + 5, at + 5 + length);
    const name = record === 2 ? iptcNames[set] : undefined;
    if (record === 1 && set === 90) utf8 = value.toString("latin1") === utf8Escape;
    if (name) said[name].push(value.toString(utf8 ? "utf8" : "latin1").trim());
    at += record === 1 || record === 2 ? 5 + length : 1;
  }
  return { maker: said.maker.filter(Boolean).join(", "), rights: said.rights[0] ?? "" };
}

const exifNames: Record<number, keyof Credits> = { 315: "maker", 33432: "rights" };
const ascii = 2;

/** Artist and Copyright of the first directory of EXIF 2.32: entries of twelve bytes, each with where its text stands. */
function fromExif(exif: Buffer): Credits {
  const said: Credits = { maker: "", rights: "" };
  const tiff = exif.subarray(exif.toString("latin1", 0, 6) === "Exif\0\0" ? 6 : 0);
  const little = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12;
    const name = exifNames[short(at)];
    if (!name || short(at + 2) !== ascii) continue;
    const length = long(at + 4);
    const start = length > 4 ? long(at + 8) : at + 8;
    // A camera writes the photographer's copyright first, and the editor's behind a NUL.
    said[name] = tiff.toString("utf8", start, start + length).split("\0")[0] ?? "";
  }
  return said;
}
