const unicode = 3;

/** Which glyph stands for which character (OpenType `cmap`, format 4: the Basic Multilingual Plane). */
export function readCharacters(cmap: Buffer): Map<number, number> {
  const table = cmap.subarray(findTable(cmap));
  if (table.readUInt16BE(0) !== 4) throw new Error("A font with another kind of cmap than format 4");
  const segments = table.readUInt16BE(6) / 2;
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < segments; segment++) {
    const at = (row: number) => 14 + row * segments * 2 + segment * 2;
    const end = table.readUInt16BE(at(0));
    const start = table.readUInt16BE(at(1) + 2);
    const delta = table.readUInt16BE(at(2) + 2);
    const range = table.readUInt16BE(at(3) + 2);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = range === 0 ? code : table.readUInt16BE(at(3) + 2 + range + (code - start) * 2);
      if (listed !== 0) glyphs.set(code, (listed + delta) & 0xffff);
    }
  }
  return glyphs;
}

function findTable(cmap: Buffer): number {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const record = 4 + index * 8;
    if (cmap.readUInt16BE(record) === unicode) return cmap.readUInt32BE(record + 4);
  }
  throw new Error("A font without a Unicode cmap");
}
