import type { ArticleCard } from "@/features/articles/card";
import type { MediaView } from "@/features/media/view";
import type { IsoWeek } from "@/lib/iso-week";

/** What a cover is drawn from. */
export type CoverView = {
  week: IsoWeek;
  title: string;
  /** The section of the lead gives the cover its ink. */
  section: string | null;
  picture: MediaView | null;
};

type Issue = { week: IsoWeek; title: string; cover: MediaView | null };

/** The cover of an issue: its own picture, or else that of its lead. */
export function coverOf({ week, title, cover }: Issue, lead: ArticleCard | undefined): CoverView {
  return { week, title, section: lead?.section?.slug ?? null, picture: cover ?? lead?.hero ?? null };
}
