import { diff3Merge } from "node-diff3";
import type { Block, Inline, ListItem, RichText } from "./schema";

/*
 * Three-way merge of a document by its top-level blocks. What is the same is judged by what a block says, not by how it was written
 * down: the database orders fields anew, and the editor fills in what is empty.
 */

/** Blocks that nobody disagrees about, or a place where both changed the same blocks. */
export type BlockPiece = { clash: false; blocks: Block[] } | { clash: true; mine: Block[]; theirs: Block[] };

/**
 * Puts together what two editors made of `base`. Every block that either wrote is in the pieces, unless the other took it out
 * unchanged; where both added something, theirs stands first.
 */
export function mergeBlocks(base: RichText, mine: RichText, theirs: RichText): BlockPiece[] {
  const [mineSide, baseSide, theirSide] = [mine, base, theirs].map(keyed);
  if (!mineSide || !baseSide || !theirSide) return [];
  const known = new Map([...baseSide, ...theirSide, ...mineSide]);
  const blocksOf = (keys: string[]) => keys.flatMap((key) => known.get(key) ?? []);

  const regions = diff3Merge(keysOf(mineSide), keysOf(baseSide), keysOf(theirSide), { excludeFalseConflicts: true });
  const pieces: BlockPiece[] = regions.flatMap(({ ok, conflict }) => {
    if (ok) return [{ clash: false as const, blocks: blocksOf(ok) }];
    if (!conflict) return [];
    return settle(conflict.o, conflict.a, conflict.b).map((part) =>
      "keys" in part
        ? { clash: false as const, blocks: blocksOf(part.keys) }
        : { clash: true as const, mine: blocksOf(part.mine), theirs: blocksOf(part.theirs) },
    );
  });
  return joined(pieces);
}

type Settled = { keys: string[] } | { mine: string[]; theirs: string[] };

/** diff3 calls changes to neighbours a conflict. Additions by both go one after the other, and as many blocks as there were one by one. */
function settle(base: string[], mine: string[], theirs: string[]): Settled[] {
  if (base.length === 0) return [{ keys: [...theirs, ...mine.filter((key) => !theirs.includes(key))] }];
  if (!isInPlace(base, mine) || !isInPlace(base, theirs)) return [{ mine, theirs }];
  return base.map((was, at) => {
    const my = mine[at] ?? was;
    const their = theirs[at] ?? was;
    if (my === their || their === was) return { keys: [my] };
    return my === was ? { keys: [their] } : { mine: [my], theirs: [their] };
  });
}

/** Whether blocks were only changed where they stood: none came, went or moved. */
function isInPlace(base: string[], side: string[]): boolean {
  return side.length === base.length && side.every((key, at) => key === base[at] || !base.includes(key));
}

/** Pieces next to each other that agree are one. */
function joined(pieces: BlockPiece[]): BlockPiece[] {
  const result: BlockPiece[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    if (before && !before.clash && !piece.clash) {
      result[result.length - 1] = { clash: false, blocks: [...before.blocks, ...piece.blocks] };
    } else result.push(piece);
  }
  return result;
}

type Keyed = [key: string, block: Block][];

function keyed(doc: RichText): Keyed {
  return doc.content.filter((block) => !isEmptyLine(block)).map((block) => [blockKey(block), block]);
}

function keysOf(side: Keyed): string[] {
  return side.map(([key]) => key);
}

function isEmptyLine(block: Block): boolean {
  return block.type === "paragraph" && (block.content ?? []).length === 0;
}

const keys = new WeakMap<Block, string>();

/** What a block says, as a text: equal for blocks that readers cannot tell apart. Remembered per block, for long documents. */
export function blockKey(block: Block): string {
  const known = keys.get(block);
  if (known !== undefined) return known;
  const key = JSON.stringify(said(block));
  keys.set(block, key);
  return key;
}

/** A node with its fields in one order, without what is empty or as it is by itself, and with texts of one kind as one. */
function said(node: Block | ListItem | Inline): unknown[] {
  const attrs = "attrs" in node && node.attrs ? Object.entries(node.attrs) : [];
  const told = attrs
    .filter(([name, value]) => value !== "" && value !== null && !(name === "start" && value === 1))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const content = "content" in node ? (node.content ?? []) : [];
  if (node.type !== "text") return [node.type, told, joinTexts(content.map(said))];
  return ["text", JSON.stringify((node.marks ?? []).map((mark) => JSON.stringify(markOf(mark))).sort()), node.text];
}

function markOf(mark: { type: string; attrs?: { href: string } }): string[] {
  return mark.attrs ? [mark.type, mark.attrs.href] : [mark.type];
}

function joinTexts(nodes: unknown[][]): unknown[][] {
  const result: unknown[][] = [];
  for (const node of nodes) {
    const before = result.at(-1);
    if (before?.[0] === "text" && node[0] === "text" && before[1] === node[1]) {
      result[result.length - 1] = ["text", node[1], `${before[2]}${node[2]}`];
    } else result.push(node);
  }
  return result;
}
