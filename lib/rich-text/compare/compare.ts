import { diffIndices } from "node-diff3";
import { diffRuns, type Run } from "../../diff";
import { blockKey } from "../merge";
import type { Block, RichText } from "../schema";
import { pairBlocks, similarity } from "./pair";
import { type PartName, partsOf, type Word, wordKey, wordsIn } from "./words";

export type ComparedPart = { name: PartName; runs: Run<Word>[] };

/** What became of a block between two versions. A moved one stands where it is now; `moved` says that a changed one did so too. */
export type Compared =
  | { kind: "same"; block: Block }
  | { kind: "added" | "removed" | "moved"; block: Block }
  | { kind: "changed"; before: Block; after: Block; moved: boolean; parts: ComparedPart[] };

/** Blocks that are as alike as this are one that was changed, also when it stands elsewhere. */
const alikeElsewhere = 0.6;
const mostElsewhere = 40_000;

/** The blocks of two versions in reading order: what stayed, came, went, moved, and the words that changed within one. */
export function compareDocuments(before: RichText, after: RichText): Compared[] {
  const [old, now] = [before, after].map(({ content }) => content.filter((block) => !isEmptyLine(block)));
  if (!old || !now) return [];
  const result: Compared[] = [];
  let kept = 0;
  for (const { buffer1, buffer2 } of diffIndices(old.map(blockKey), now.map(blockKey))) {
    const [from, length] = buffer1;
    const [first, count] = buffer2;
    result.push(...now.slice(kept, first).map((block): Compared => ({ kind: "same", block })));
    result.push(...compareRegion(old.slice(from, from + length), now.slice(first, first + count)));
    kept = first + count;
  }
  result.push(...now.slice(kept).map((block): Compared => ({ kind: "same", block })));
  return findMoved(result);
}

/** The words that changed in a line, such as a title. */
export function compareLines(before: string, after: string): Run<Word>[] {
  return readable(diffRuns(wordsIn(before), wordsIn(after), wordKey));
}

function isEmptyLine(block: Block): boolean {
  return block.type === "paragraph" && (block.content ?? []).length === 0;
}

function compareRegion(old: Block[], now: Block[]): Compared[] {
  const result: Compared[] = [];
  let [x, y] = [0, 0];
  const others = (toX: number, toY: number) => {
    result.push(...old.slice(x, toX).map((block): Compared => ({ kind: "removed", block })));
    result.push(...now.slice(y, toY).map((block): Compared => ({ kind: "added", block })));
  };
  for (const [atX, atY] of pairBlocks(old, now)) {
    others(atX, atY);
    const [was, is] = [old[atX], now[atY]];
    if (was && is) result.push(compareBlocks(was, is, false));
    [x, y] = [atX + 1, atY + 1];
  }
  others(old.length, now.length);
  return result;
}

function compareBlocks(before: Block, after: Block, moved: boolean): Compared {
  const old = new Map(partsOf(before).map(({ name, words }) => [name, words]));
  const now = new Map(partsOf(after).map(({ name, words }) => [name, words]));
  const names = [...new Set([...now.keys(), ...old.keys()])];
  const parts = names.map((name) => ({
    name,
    runs: readable(diffRuns(old.get(name) ?? [], now.get(name) ?? [], wordKey)),
  }));
  return { kind: "changed", before, after, moved, parts };
}

/** What went in one place and came in another has moved. */
function findMoved(compared: Compared[]): Compared[] {
  const gone = compared.flatMap((one) => (one.kind === "removed" ? [one.block] : []));
  const came = compared.filter(({ kind }) => kind === "added").length;
  const far = gone.length * came > mostElsewhere;
  const taken = new Set<Block>();
  const find = (block: Block): Block | undefined => {
    const left = gone.filter((one) => !taken.has(one));
    const key = blockKey(block);
    const exact = left.find((one) => blockKey(one) === key);
    if (exact || far) return exact;
    const [best] = left.map((one) => ({ one, score: similarity(one, block) })).sort((a, b) => b.score - a.score);
    return best && best.score >= alikeElsewhere ? best.one : undefined;
  };
  const found = compared.map((one): Compared => {
    const was = one.kind === "added" ? find(one.block) : undefined;
    if (one.kind !== "added" || !was) return one;
    taken.add(was);
    return blockKey(was) === blockKey(one.block)
      ? { kind: "moved", block: one.block }
      : compareBlocks(was, one.block, true);
  });
  return found.filter((one) => one.kind !== "removed" || !taken.has(one.block));
}

/** A small word that two changes have in common by chance goes with them: so it reads as one change. */
function readable(runs: Run<Word>[]): Run<Word>[] {
  const isChance = (at: number) => {
    const run = runs[at];
    const around = [runs[at - 2], runs[at - 1], runs[at + 1], runs[at + 2]].filter((one) => one && one.kind !== "same");
    const size = around.reduce((sum, one) => sum + (one?.items.length ?? 0), 0);
    const letters = run?.items.map(({ text }) => text.trim()).join("").length ?? 0;
    const between = runs[at - 1]?.kind !== "same" && runs[at + 1]?.kind !== "same";
    return run?.kind === "same" && at > 0 && at < runs.length - 1 && between && letters <= 3 && size >= 6;
  };
  const removed: Word[] = [];
  const added: Word[] = [];
  const result: Run<Word>[] = [];
  const flush = () => {
    if (removed.length > 0) result.push({ kind: "removed", items: removed.splice(0) });
    if (added.length > 0) result.push({ kind: "added", items: added.splice(0) });
  };
  for (const [at, run] of runs.entries()) {
    const chance = isChance(at);
    if (run.kind === "same" && !chance) {
      flush();
      result.push(run);
      continue;
    }
    if (run.kind !== "added") removed.push(...run.items);
    if (run.kind !== "removed") added.push(...run.items);
  }
  flush();
  return result;
}
