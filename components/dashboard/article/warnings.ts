import type { DeskInput } from "@/features/articles/desk-input";
import { placeholdersIn, placeholdersOf } from "@/lib/rich-text/placeholders";
import type { RichText } from "@/lib/rich-text/schema";
import { warningText as t } from "@/lib/text.nl/desk-articles";

const longLede = 320;

/** What someone had better look at before readers see it; nothing of it keeps the article back. */
export function warningsOf(input: DeskInput): string[] {
  const long = input.lede.trim().length;
  return [
    ...openEnds(input).map(t.placeholder),
    ...(long > longLede ? [t.longLede(long)] : []),
    ...(skipsHeading(input.body) ? [t.headingOrder] : []),
  ];
}

/** Where the article still says TK. */
export function openEnds({ title, lede, credits, heroCaption, body }: DeskInput): string[] {
  return [...[title, lede, credits, heroCaption].flatMap(placeholdersIn), ...placeholdersOf(body)];
}

/** A smaller heading that stands under none: who listens to the headings misses a step. */
function skipsHeading({ content }: RichText): boolean {
  const first = content.find((block) => block.type === "heading");
  return first?.type === "heading" && first.attrs.level === 3;
}
