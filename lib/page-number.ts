/** `2` → 2: the number of a later page of a list. Null for the first page, which has its own address, and for anything else. */
export function parsePage(text: string): number | null {
  if (!/^[1-9]\d{0,5}$/.test(text)) return null;
  const page = Number(text);
  return page >= 2 ? page : null;
}
