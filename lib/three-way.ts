/*
 * Putting together what two people made of the same thing: what only one of them changed is as that one left it.
 */

/** One value of three; what both changed, each in another way, is a conflict. */
export type Merged<Value> = { clash: false; value: Value } | { clash: true };

/** Takes the change of whoever made one. `same` says when two values are one. */
export function mergeValue<Value>(
  base: Value,
  mine: Value,
  theirs: Value,
  same: (a: Value, b: Value) => boolean = isSame,
): Merged<Value> {
  if (same(mine, theirs) || same(theirs, base)) return { clash: false, value: mine };
  if (same(mine, base)) return { clash: false, value: theirs };
  return { clash: true };
}

/** A list whose order says nothing (tags): what either added is in it, what either took out is not. */
export function mergeSet(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const kept = base.filter((one) => mine.includes(one) && theirs.includes(one));
  return [...new Set([...kept, ...[...theirs, ...mine].filter((one) => !base.includes(one))])];
}

/** True for values that mean the same: neither the order of fields, nor absent ones, nor the spaces around words count. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** A value as one text, the same for all that `isSame` calls the same. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === "string") return part.replace(/\s+/g, " ").trim();
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
