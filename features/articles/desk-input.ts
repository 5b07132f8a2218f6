import type { RichText } from "@/lib/rich-text/schema";
import { type ArticleInput, articleInput, type CleanArticle } from "./schema";

/** What the form edits: what it sends when it saves. Instants are ISO strings. */
export type DeskInput = Omit<ArticleInput, "body"> & { body: RichText };

/** What was checked, as the form holds it again. */
export function toDeskInput(input: CleanArticle): DeskInput {
  return {
    ...input,
    commentsUntil: input.commentsUntil?.toISOString() ?? null,
    event: input.event && {
      ...input.event,
      startsAt: input.event.startsAt.toISOString(),
      endsAt: input.event.endsAt?.toISOString() ?? null,
    },
    corrections: input.corrections.map(({ id, text, correctedAt }) => ({
      ...(id === undefined ? {} : { id }),
      text,
      correctedAt: correctedAt.toISOString(),
    })),
  };
}

/** What the form kept some time ago; a field that it did not know then is as it is now. Null when it cannot be read any more. */
export function readKept(kept: unknown, now: DeskInput): DeskInput | null {
  if (typeof kept !== "object" || kept === null) return null;
  const parsed = articleInput.safeParse({ ...now, ...kept });
  return parsed.success ? toDeskInput(parsed.data) : null;
}
