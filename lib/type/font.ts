import { readCharacters } from "./characters";
import { type Kerning, readKerning } from "./kerning";
import { Outlines } from "./outline";
import { readWoff } from "./woff";

/** A font file, read. Measures are in its own units, `unitsPerEm` of which are the size of its letters. */
export type Font = {
  unitsPerEm: number;
  /** The glyph of a character, if the font has it. */
  glyphOf(code: number): number | undefined;
  advance(glyph: number): number;
  kern: Kerning;
  outlines: Outlines;
};

/** Reads a TrueType font from a WOFF 1.0 file. Throws when it is something else. */
export function readFont(file: Buffer): Font {
  const tables = readWoff(file);
  const need = (tag: string) => {
    const table = tables.get(tag);
    if (!table) throw new Error(`A font without ${tag}`);
    return table;
  };
  const head = need("head");
  const hmtx = need("hmtx");
  const measured = need("hhea").readUInt16BE(34);
  const glyphs = readCharacters(need("cmap"));
  return {
    unitsPerEm: head.readUInt16BE(18),
    glyphOf: (code) => glyphs.get(code),
    advance: (glyph) => hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4),
    kern: readKerning(tables.get("GPOS")),
    outlines: new Outlines(need("glyf"), need("loca"), head.readInt16BE(50) === 1),
  };
}
