import type { Font } from "./font";

/** A face in several files, each with other letters; the first that has one draws it. */
export class Typeface {
  constructor(private readonly fonts: Font[]) {}

  has(character: string): boolean {
    return this.find(character) !== undefined;
  }

  /** The width of a line at a size, in the same unit as the size. Characters that the face has not take no room. */
  measure(line: string, size: number): number {
    let width = 0;
    this.walk(line, size, (_font, _glyph, _x, end) => {
      width = end;
    });
    return width;
  }

  /** A line as the commands of an SVG path, from the left end of its base line. */
  draw(line: string, size: number, left: number, base: number): string {
    let path = "";
    this.walk(line, size, (font, glyph, from) => {
      const scale = size / font.unitsPerEm;
      path += font.outlines.path(glyph, (x, y) => `${round(left + from + x * scale)} ${round(base - y * scale)}`);
    });
    return path;
  }

  private walk(line: string, size: number, each: (font: Font, glyph: number, from: number, end: number) => void): void {
    let x = 0;
    let before: { font: Font; glyph: number } | undefined;
    for (const character of line) {
      const found = this.find(character);
      if (!found) continue;
      const { font, glyph } = found;
      const scale = size / font.unitsPerEm;
      if (before?.font === font) x += font.kern(before.glyph, glyph) * scale;
      const from = x;
      x += font.advance(glyph) * scale;
      each(font, glyph, from, x);
      before = found;
    }
  }

  private find(character: string): { font: Font; glyph: number } | undefined {
    const code = character.codePointAt(0) ?? 0;
    for (const font of this.fonts) {
      const glyph = font.glyphOf(code);
      if (glyph !== undefined) return { font, glyph };
    }
    return undefined;
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
