import { setTimeout as pause } from "node:timers/promises";
import type { SearchInput } from "@/features/search/schema";
import { markdownTable } from "../table";

const asked: [string, Partial<SearchInput>][] = [
  ["hit, common word", { q: "rotterdam" }],
  ["hit, word", { q: "haven" }],
  ["hit, rare word", { q: "katendrecht" }],
  ["hit, two words", { q: "haven tentoonstelling" }],
  ["miss", { q: "onvindbaarheid" }],
  ["beginning", { q: "katendr" }],
  ["typo", { q: "katendrect" }],
  ["phrase", { q: '"haven rotterdam"' }],
  ["minus", { q: "haven -rotterdam" }],
  ["year", { q: "haven", year: 2019 }],
  ["section", { q: "haven", section: "rubriek-3" }],
  ["author", { q: "haven", author: "auteur-7" }],
  ["all filters", { q: "haven", year: 2019, section: "rubriek-3", author: "auteur-7" }],
  ["page 10", { q: "rotterdam", page: 10 }],
];

/** Times each question as a reader asks it, from the question to the cards and their snippets, one after the other. Answers a table. */
export async function timeSearches(rounds: number): Promise<string> {
  const { search } = await import("@/features/search/search");
  const rows: string[][] = [];
  for (const [name, part] of asked) {
    const input: SearchInput = { q: "", year: null, section: null, author: null, page: 1, ...part };
    const times: number[] = [];
    let found = "";
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      const result = await search(input);
      times.push(performance.now() - start);
      found = result.kind === "found" ? `${result.total}${result.more ? "+" : ""}` : result.kind;
      await pause(5);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.ceil(rounds * share) - 1] ?? 0).toFixed(1);
    rows.push([name, found, at(0.5), at(0.95)]);
  }
  return markdownTable(["question", "found", "p50 (ms)", "p95 (ms)"], rows);
}
