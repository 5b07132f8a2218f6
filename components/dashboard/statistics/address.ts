import type { Asked } from "@/features/statistics/asked";

/** The address of the numbers with some of the words changed; empty ones fall away, and a list begins anew. */
export function numbersAddress(
  { values }: Pick<Asked, "values">,
  changes: Record<string, string>,
  path = "/redactie/cijfers",
): string {
  const query = new URLSearchParams(Object.entries({ ...values, ...changes }).filter(([, value]) => value !== ""));
  return query.size > 0 ? `${path}?${query}` : path;
}
