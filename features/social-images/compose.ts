import type { ArticleView } from "@/features/articles/view";
import type { IssueView } from "@/features/issues/read";
import type { MediaView } from "@/features/media/view";
import type { Settings } from "@/features/settings/queries";
import type { ArticlePoster, IssuePoster, MagazinePoster, PosterPicture } from "./poster";

const pictureWidth = 1280;

type Name = Pick<Settings, "name" | "city">;

/** An article's image: its headline, not what it is called for search engines. Null for a draft without a week. */
export function articlePoster(article: ArticleView, { name, city }: Name): ArticlePoster | null {
  const { title, section, week, hero } = article;
  if (!week) return null;
  return {
    kind: "article",
    name,
    city,
    title,
    section: section && { slug: section.slug, name: section.name, ink: section.ink },
    week,
    picture: pictureOf(hero),
  };
}

/** An issue's image: its cover, or what its lead shows. */
export function issuePoster({ week, title, cover, cards }: IssueView, { name, city }: Name): IssuePoster {
  const [lead] = cards;
  const picture = pictureOf(cover ?? lead?.hero ?? null);
  return { kind: "issue", name, city, title: title || (lead?.title ?? ""), week, picture };
}

/** The image of the magazine itself. */
export function magazinePoster({ name, city, tagline }: Settings): MagazinePoster {
  return { kind: "magazine", name, city, tagline };
}

function pictureOf(media: MediaView | null): PosterPicture | null {
  if (media?.kind !== "image") return null;
  const width = media.widths.find((one) => one >= pictureWidth) ?? media.widths.at(-1);
  return width === undefined ? null : { key: media.key, width, focalX: media.focalX, focalY: media.focalY };
}
