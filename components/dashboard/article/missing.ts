import type { DeskInput } from "@/features/articles/desk-input";
import type { MediaView } from "@/features/media/view";
import { countWords } from "@/lib/rich-text/plain-text";
import { createArticleText, articleFieldText as field } from "@/lib/text.nl/articles";
import { missingText } from "@/lib/text.nl/desk-articles";
import { type PictureOf, silentPictures } from "./warnings";

export type Missing = { field: string; label: string; message: string };

/** What readers need and the form does not have yet. The server looks again; this is to see it coming. */
export function missingOf(input: DeskInput, hero: MediaView | null, pictureOf: PictureOf): Missing[] {
  const silent = silentPictures(input.body, pictureOf);
  const title = input.title.trim();
  const checks: [boolean, Missing][] = [
    [
      title === "" || title === createArticleText.untitled,
      { field: "title", label: missingText.title, message: field.titleMissing },
    ],
    [input.lede.trim() === "", { field: "lede", label: missingText.lede, message: field.ledeMissing }],
    [countWords(input.body) === 0, { field: "body", label: missingText.body, message: field.bodyMissing }],
    [input.week === null, { field: "week", label: missingText.week, message: field.weekMissing }],
    [input.sectionId === null, { field: "sectionId", label: missingText.section, message: field.sectionMissing }],
    [input.bylines.length === 0, { field: "bylines", label: missingText.bylines, message: field.authorMissing }],
    [
      hero !== null && hero.alt === "" && !hero.decorative,
      { field: "heroId", label: missingText.alt, message: field.altMissing },
    ],
    [silent > 0, { field: "body", label: missingText.bodyAlt(silent), message: field.altMissing }],
  ];
  return checks.filter(([lacks]) => lacks).map(([, missing]) => missing);
}
