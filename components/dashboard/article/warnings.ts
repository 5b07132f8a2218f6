import type { DeskInput } from "@/features/articles/desk-input";
import type { MediaView } from "@/features/media/view";
import { imagesIn } from "@/lib/rich-text/media-ids";
import { placeholdersIn, placeholdersOf } from "@/lib/rich-text/placeholders";
import type { RichText } from "@/lib/rich-text/schema";
import { nodesOf } from "@/lib/rich-text/walk";
import { warningText as t } from "@/lib/text.nl/desk-articles";

const longest = 320;

/** A picture of the text shows at this width on a screen; the opening picture is also the one beside shared links. */
const leastWidth = { text: 640, hero: 1200 };

/** What the form knows of a picture of the library; undefined while it does not. */
export type PictureOf = (id: number) => MediaView | undefined;

/** What someone had better look at before readers see it; nothing of it keeps the article back. */
export function warningsOf(input: DeskInput, pictureOf: PictureOf): string[] {
  const long = longLede(input.lede);
  const empty = emptyLinks(input.body);
  const small = smallPictures(input, pictureOf);
  return [
    ...openEnds(input).map(t.placeholder),
    ...(long === null ? [] : [t.longLede(long)]),
    ...(skipsHeading(input.body) ? [t.headingOrder] : []),
    ...(empty > 0 ? [t.emptyLinks(empty)] : []),
    ...small.map(({ width, hero }) => t.smallPicture(width, hero ? leastWidth.hero : leastWidth.text, hero)),
    ...(uncredited(input, pictureOf) ? [t.uncredited] : []),
  ];
}

/** Where the article still says TK. */
export function openEnds({ title, lede, credits, heroCaption, body }: DeskInput): string[] {
  return [...[title, lede, credits, heroCaption].flatMap(placeholdersIn), ...placeholdersOf(body)];
}

/** How many letters a lede has that is longer than readers and cards like; null when it is not. */
export function longLede(lede: string): number | null {
  const length = lede.trim().length;
  return length > longest ? length : null;
}

/** A smaller heading that stands under none: who listens to the headings misses a step. */
export function skipsHeading({ content }: RichText): boolean {
  const first = content.find((block) => block.type === "heading");
  return first?.type === "heading" && first.attrs.level === 3;
}

/** How many links have no word to press: only spaces. */
export function emptyLinks(body: RichText): number {
  return [...nodesOf(body)].filter(
    (node) => node.type === "text" && node.text.trim() === "" && node.marks?.some(({ type }) => type === "link"),
  ).length;
}

/** The pictures of the text whose description is missing, there and in the library: readers who listen miss them, so the server refuses them. */
export function silentPictures(body: RichText, pictureOf: PictureOf): number {
  return imagesIn(body).filter(({ mediaId, alt }) => {
    const picture = pictureOf(mediaId);
    return alt === "" && picture !== undefined && picture.alt === "" && !picture.decorative;
  }).length;
}

/** The pictures that are too small for where they stand. */
export function smallPictures(
  { heroId, body }: Pick<DeskInput, "heroId" | "body">,
  pictureOf: PictureOf,
): { width: number; hero: boolean }[] {
  const shown = [...(heroId === null ? [] : [heroId]), ...imagesIn(body).map(({ mediaId }) => mediaId)];
  return [...new Set(shown)].flatMap((id) => {
    const width = pictureOf(id)?.width ?? null;
    const hero = id === heroId;
    return width !== null && width < (hero ? leastWidth.hero : leastWidth.text) ? [{ width, hero }] : [];
  });
}

/** Whether nobody is thanked for the opening picture: not its maker in the library, not in its caption, not under the article. */
export function uncredited(
  { heroId, heroCaption, credits }: Pick<DeskInput, "heroId" | "heroCaption" | "credits">,
  pictureOf: PictureOf,
): boolean {
  const hero = heroId === null ? undefined : pictureOf(heroId);
  return hero !== undefined && hero.maker === "" && heroCaption.trim() === "" && credits.trim() === "";
}
