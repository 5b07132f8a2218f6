/** How much closer two neighbouring glyphs stand, in the font's own units. */
export type Kerning = (left: number, right: number) => number;

type Pair = (left: number, right: number) => number | null;

const pairAdjustment = 2;
const extension = 9;

/** The kerning of a font (OpenType `GPOS`, pair adjustment); none for a font without it. */
export function readKerning(gpos: Buffer | undefined): Kerning {
  const pairs = gpos ? readPairs(gpos) : [];
  return (left, right) => {
    for (const pair of pairs) {
      const found = pair(left, right);
      if (found !== null) return found;
    }
    return 0;
  };
}

function readPairs(gpos: Buffer): Pair[] {
  const lookups = gpos.readUInt16BE(8);
  const pairs: Pair[] = [];
  for (let index = 0; index < gpos.readUInt16BE(lookups); index++) {
    const lookup = lookups + gpos.readUInt16BE(lookups + 2 + index * 2);
    for (let nth = 0; nth < gpos.readUInt16BE(lookup + 4); nth++) {
      const at = lookup + gpos.readUInt16BE(lookup + 6 + nth * 2);
      const extended = gpos.readUInt16BE(lookup) === extension;
      const type = gpos.readUInt16BE(extended ? at + 2 : lookup);
      const table = gpos.subarray(extended ? at + gpos.readUInt32BE(at + 4) : at);
      if (type === pairAdjustment) pairs.push(table.readUInt16BE(0) === 1 ? listed(table) : byClass(table));
    }
  }
  return pairs;
}

/** Format 1: each pair by itself. */
function listed(table: Buffer): Pair {
  const first = readCoverage(table.subarray(table.readUInt16BE(2)));
  const sizes = [table.readUInt16BE(4), table.readUInt16BE(6)].map(valueBytes);
  const record = 2 + (sizes[0] ?? 0) + (sizes[1] ?? 0);
  const advance = advanceOffset(table.readUInt16BE(4));
  const pairs = new Map<string, number>();
  for (const [glyph, index] of first) {
    const set = table.subarray(table.readUInt16BE(10 + index * 2));
    for (let nth = 0; nth < set.readUInt16BE(0); nth++) {
      const at = 2 + nth * record;
      const value = advance === null ? 0 : set.readInt16BE(at + 2 + advance);
      pairs.set(`${glyph},${set.readUInt16BE(at)}`, value);
    }
  }
  return (left, right) => pairs.get(`${left},${right}`) ?? null;
}

/** Format 2: every glyph of one class next to every glyph of another. */
function byClass(table: Buffer): Pair {
  const covered = readCoverage(table.subarray(table.readUInt16BE(2)));
  const record = valueBytes(table.readUInt16BE(4)) + valueBytes(table.readUInt16BE(6));
  const advance = advanceOffset(table.readUInt16BE(4));
  const lefts = readClasses(table.subarray(table.readUInt16BE(8)));
  const rights = readClasses(table.subarray(table.readUInt16BE(10)));
  const columns = table.readUInt16BE(14);
  return (left, right) => {
    if (!covered.has(left)) return null;
    if (advance === null) return 0;
    return table.readInt16BE(16 + ((lefts.get(left) ?? 0) * columns + (rights.get(right) ?? 0)) * record + advance);
  };
}

/** The glyphs that a table speaks of, each with its number in it. */
function readCoverage(table: Buffer): Map<number, number> {
  const count = table.readUInt16BE(2);
  if (table.readUInt16BE(0) === 1) {
    return new Map(Array.from({ length: count }, (_, index) => [table.readUInt16BE(4 + index * 2), index]));
  }
  return new Map(
    readRanges(table, 4, count).flatMap(({ glyphs, value }) => glyphs.map((glyph, nth) => [glyph, value + nth])),
  );
}

function readClasses(table: Buffer): Map<number, number> {
  if (table.readUInt16BE(0) === 1) {
    const start = table.readUInt16BE(2);
    const count = table.readUInt16BE(4);
    return new Map(Array.from({ length: count }, (_, index) => [start + index, table.readUInt16BE(6 + index * 2)]));
  }
  const ranges = readRanges(table, 4, table.readUInt16BE(2));
  return new Map(ranges.flatMap(({ glyphs, value }) => glyphs.map((glyph) => [glyph, value])));
}

function readRanges(table: Buffer, start: number, count: number): { glyphs: number[]; value: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * 6;
    const from = table.readUInt16BE(at);
    const glyphs = Array.from({ length: table.readUInt16BE(at + 2) - from + 1 }, (_one, nth) => from + nth);
    return { glyphs, value: table.readUInt16BE(at + 4) };
  });
}

/** A value record holds two bytes for each bit of its format. */
function valueBytes(format: number): number {
  return [...format.toString(2)].filter((bit) => bit === "1").length * 2;
}

/** Where in such a record the horizontal advance stands, if it does: bit 4, after the placements. */
function advanceOffset(format: number): number | null {
  return format & 4 ? valueBytes(format & 3) : null;
}
