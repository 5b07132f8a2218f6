/** A PDF says so in its first bytes, with its version (ISO 32000-1, 7.5.2). */
export function looksLikePdf(start: Buffer): boolean {
  return start.length > 16 && /^%PDF-[12]\.\d/.test(start.toString("latin1", 0, 9));
}

/** Near its end a whole one says where its table is, and that it ends (7.5.5); readers look through the last 1024 bytes. */
export function isWholePdf(data: Buffer): boolean {
  const end = data.subarray(-1024).toString("latin1");
  return looksLikePdf(data) && /startxref\s+\d+\s+%%EOF/.test(end);
}
