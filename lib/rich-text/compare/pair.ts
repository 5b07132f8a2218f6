import type { Block } from "../schema";
import { partsOf, wordKey } from "./words";

/** From here on two blocks in the same place are one that was changed. */
const alike = 0.35;
const mostPairs = 250_000;

/** What can become another while it keeps its words: a paragraph becomes a heading, a list a box. */
const textual: Block["type"][] = [
  "paragraph",
  "heading",
  "pullQuote",
  "blockquote",
  "bulletList",
  "orderedList",
  "infoBox",
];

/** Which blocks of two stretches are the same block, changed: places in `old` and `now`, in the order of both. */
export function pairBlocks(old: Block[], now: Block[]): [number, number][] {
  if (old.length * now.length > mostPairs) return [];
  const scores = old.map((was) => now.map((is) => similarity(was, is)));
  const score = (x: number, y: number) => scores[x]?.[y] ?? 0;
  // best[x][y]: the most likeness to be had of what stands from x and from y on.
  const best = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const bestOf = (x: number, y: number) => best[x]?.[y] ?? 0;
  for (let x = old.length - 1; x >= 0; x--) {
    for (let y = now.length - 1; y >= 0; y--) {
      const paired = score(x, y) >= alike ? score(x, y) + bestOf(x + 1, y + 1) : 0;
      const row = best[x];
      if (row) row[y] = Math.max(paired, bestOf(x + 1, y), bestOf(x, y + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [x, y] = [0, 0];
  while (x < old.length && y < now.length) {
    if (score(x, y) >= alike && bestOf(x, y) === score(x, y) + bestOf(x + 1, y + 1)) {
      pairs.push([x, y]);
      x += 1;
      y += 1;
    } else if (bestOf(x, y) === bestOf(x + 1, y)) x += 1;
    else y += 1;
  }
  return pairs;
}

/** How much of their words two blocks share, from 0 to 1 (Dice); 0 for kinds that never become each other. */
export function similarity(a: Block, b: Block): number {
  if (a.type !== b.type && !(textual.includes(a.type) && textual.includes(b.type))) return 0;
  const [bag, other] = [bagOf(a), bagOf(b)];
  const size = sizeOf(bag) + sizeOf(other);
  if (size === 0) return a.type === b.type ? 1 : 0;
  let shared = 0;
  for (const [word, count] of bag) shared += Math.min(count, other.get(word) ?? 0);
  return (2 * shared) / size;
}

type Bag = Map<string, number>;

const bags = new WeakMap<Block, Bag>();

function bagOf(block: Block): Bag {
  const known = bags.get(block);
  if (known) return known;
  const bag: Bag = new Map();
  for (const word of partsOf(block).flatMap(({ words }) => words)) {
    const key = word.mediaId === undefined ? word.text.trim().toLowerCase() : wordKey(word);
    if (word.mediaId !== undefined || /[\p{L}\p{N}]/u.test(key)) bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  bags.set(block, bag);
  return bag;
}

function sizeOf(bag: Bag): number {
  return [...bag.values()].reduce((sum, count) => sum + count, 0);
}
