import type { Revision, RevisionFields } from "@/features/articles/revisions";
import type { Run } from "@/lib/diff";
import { compareLines } from "@/lib/rich-text/compare/compare";
import type { Word } from "@/lib/rich-text/compare/words";
import type { changedField } from "@/lib/text.nl/history";

export type ChangedField = { name: keyof typeof changedField; runs: Run<Word>[] };

/** The fields beside the text that differ between two versions. What one of them did not keep yet is not compared. */
export function changedFields(before: Revision, after: Revision): ChangedField[] {
  const [old, now] = [before.fields, after.fields];
  const known: ChangedField[] =
    old && now
      ? [
          { name: "section", runs: whole(textOf(old.section), textOf(now.section)) },
          { name: "bylines", runs: whole(textOf(names(old)), textOf(names(now))) },
          { name: "credits", runs: compareLines(old.credits, now.credits) },
          { name: "hero", runs: whole(pictureOf(old), pictureOf(now)) },
          { name: "heroCaption", runs: compareLines(old.heroCaption, now.heroCaption) },
        ]
      : [];
  const lines: ChangedField[] = [
    { name: "title", runs: compareLines(before.title, after.title) },
    { name: "lede", runs: compareLines(before.lede, after.lede) },
  ];
  return [...lines, ...known].filter(({ runs }) => runs.some(({ kind }) => kind !== "same"));
}

function names({ bylines }: RevisionFields): string {
  return bylines.map((byline) => ("name" in byline ? byline.name : byline.guestName)).join(", ");
}

function textOf(text: string): Word[] {
  return text === "" ? [] : [{ text }];
}

function pictureOf({ heroId }: RevisionFields): Word[] {
  return heroId === null ? [] : [{ text: " ", mediaId: heroId }];
}

/** A choice is another or it is not: nothing within it is compared. */
function whole(before: Word[], after: Word[]): Run<Word>[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [{ kind: "same", items: after }];
  const runs: Run<Word>[] = [
    { kind: "removed", items: before },
    { kind: "added", items: after },
  ];
  return runs.filter(({ items }) => items.length > 0);
}
