import type { IsoWeek } from "@/lib/iso-week";

/** The measures that sites ask of a picture beside a shared link. */
export const posterSize = { width: 1200, height: 630 };

/** A picture of the library on a poster: which, and what must stay in view. */
export type PosterPicture = { key: string; width: number; focalX: number; focalY: number };

type Masthead = { name: string; city: string };

/** All that a drawn image shows. What is equal here looks equal, so its digest is the image's name. */
export type Poster = Masthead &
  (
    | {
        kind: "article";
        title: string;
        section: { slug: string; name: string; ink: string } | null;
        week: IsoWeek;
        picture: PosterPicture | null;
      }
    | { kind: "issue"; title: string; week: IsoWeek; picture: PosterPicture | null }
    | { kind: "magazine"; tagline: string }
  );

export type ArticlePoster = Extract<Poster, { kind: "article" }>;
export type IssuePoster = Extract<Poster, { kind: "issue" }>;
export type MagazinePoster = Extract<Poster, { kind: "magazine" }>;
