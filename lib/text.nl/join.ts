/** What stands before the name at `index` in a list of `length` names: nothing, a comma, or "en". */
export function joinNames(index: number, length: number): string {
  if (index === 0) return "";
  return index === length - 1 ? " en " : ", ";
}
