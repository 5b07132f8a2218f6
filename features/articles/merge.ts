import { type BlockPiece, mergeBlocks } from "@/lib/rich-text/merge";
import type { Block } from "@/lib/rich-text/schema";
import { mergeSet, mergeValue } from "@/lib/three-way";
import type { DeskInput } from "./desk-input";

export type Field = Exclude<keyof DeskInput, "body" | "tags">;

/** What two editors both changed, each in another way: a field, or blocks in the text. */
export type Clash = { at: Field; mine: DeskInput; theirs: DeskInput } | { at: "body"; mine: Block[]; theirs: Block[] };

/** For a text there is also both, theirs first; for a field that is mine. */
export type Choice = "mine" | "theirs" | "both";

export type MergedArticle = {
  clashes: Clash[];
  /** The article with a choice per clash, in the order of `clashes`; without one both stay. */
  settle: (choices: readonly Choice[]) => DeskInput;
};

/** Puts together what two editors made of `base`: fields by field, the text by block, tags one by one. */
export function mergeArticle(base: DeskInput, mine: DeskInput, theirs: DeskInput): MergedArticle {
  const fields: Clash[] = [];
  const take = <Name extends Field>(at: Name): DeskInput[Name] => {
    const merged = mergeValue(base[at], mine[at], theirs[at]);
    if (!merged.clash) return merged.value;
    fields.push({ at, mine, theirs });
    return mine[at];
  };
  const input: DeskInput = {
    title: take("title"),
    slug: take("slug"),
    lede: take("lede"),
    body: mine.body,
    sectionId: take("sectionId"),
    seriesId: take("seriesId"),
    tags: mergeSet(base.tags, mine.tags, theirs.tags),
    bylines: take("bylines"),
    week: take("week"),
    position: take("position"),
    credits: take("credits"),
    heroId: take("heroId"),
    heroCaption: take("heroCaption"),
    seoTitle: take("seoTitle"),
    seoDescription: take("seoDescription"),
    socialImageId: take("socialImageId"),
    commentMode: take("commentMode"),
    commentsUntil: take("commentsUntil"),
    commentReview: take("commentReview"),
    legacyId: take("legacyId"),
    event: take("event"),
    corrections: take("corrections"),
  };
  const pieces = mergeBlocks(base.body, mine.body, theirs.body);
  const clashes = [...fields, ...pieces.flatMap((piece): Clash[] => (piece.clash ? [{ at: "body", ...piece }] : []))];
  return { clashes, settle: (choices) => settle(input, pieces, clashes, choices) };
}

function settle(input: DeskInput, pieces: BlockPiece[], clashes: Clash[], choices: readonly Choice[]): DeskInput {
  const chosen = clashes.map((clash, index) => ({ clash, choice: choices[index] ?? "both" }));
  const bodies = chosen.filter(({ clash }) => clash.at === "body").map(({ choice }) => choice);
  const content = pieces.flatMap((piece) => (piece.clash ? blocksOf(piece, bodies.shift() ?? "both") : piece.blocks));
  return chosen.reduce(
    (result, { clash, choice }) =>
      clash.at === "body" || choice !== "theirs" ? result : withField(result, clash.theirs, clash.at),
    { ...input, body: { type: "doc", content } } satisfies DeskInput,
  );
}

function blocksOf({ mine, theirs }: { mine: Block[]; theirs: Block[] }, choice: Choice): Block[] {
  if (choice === "both") return [...theirs, ...mine];
  return choice === "mine" ? mine : theirs;
}

function withField<Name extends Field>(input: DeskInput, from: DeskInput, name: Name): DeskInput {
  return { ...input, [name]: from[name] };
}
