import type { ArticleView } from "@/features/articles/view";
import type { IssueView } from "@/features/issues/read";
import type { Settings } from "@/features/settings/queries";
import { dayOf, startOfWeek } from "@/lib/dates";
import { imageName } from "@/lib/images/address";
import { outsideImage } from "@/lib/images/outside";
import { imagesIn } from "@/lib/rich-text/media-ids";
import { slugify } from "@/lib/slug";
import { epubText as t } from "@/lib/text.nl/epub";
import { type Book, type BookPicture, paths } from "./book";
import { packageDocument } from "./package";
import { chapterPage, colophonPage, coverPage, navPage } from "./pages";
import { style } from "./style";

type Media = NonNullable<ArticleView["hero"]>;

/** An issue and its articles, in its order, as a book. The same in gives the same out. */
export function composeBook(issue: IssueView, articles: ArticleView[], settings: Settings, site: string): Book {
  const { week, note } = issue;
  const address = `${site}/${week.year}/week/${week.week}`;
  const name = issue.title || t.week(week);
  const title = t.title(settings.name, week) + (issue.title === "" ? "" : `: ${issue.title}`);
  const chapters = articles.map((article, index) => ({
    article,
    title: article.title,
    path: paths.chapter(index + 1, article.slug),
  }));
  const places = new Map(chapters.map(({ article, path }) => [`/artikel/${article.slug}`, path]));
  const shown = unique(articles.flatMap(mediaOf), ({ key }) => key);
  const pictures = shown.flatMap(pictureOf);
  const authors = unique(articles.flatMap(({ bylines }) => bylines.map(({ name }) => name)));
  // Every save, also one too small to tell readers of: a reading system takes the newer book by this instant alone.
  const moments = articles.flatMap(({ publishedAt, updatedAt }) => [publishedAt ?? updatedAt, updatedAt]);
  const modified = moments.reduce(later, startOfWeek(week).toISOString());

  return {
    fileName: `${slugify(settings.name) || "magazine"}-${week.year}-week-${week.week}.epub`,
    cover: { magazine: settings.name, week, title: issue.title, picture: coverPicture(issue.poster) },
    texts: [
      {
        path: paths.package,
        text: packageDocument({
          identifier: tagUri(week, site),
          title,
          magazine: settings.name,
          number: `${week.year}.${week.week}`,
          description: note,
          authors,
          subjects: unique(articles.flatMap(({ section }) => section?.name ?? [])),
          day: dayOf(startOfWeek(week)),
          modified,
          address,
          chapters: chapters.map(({ path }) => path),
          pictures: pictures.map(({ path }) => path),
        }),
      },
      { path: paths.style, text: style },
      { path: paths.cover, text: coverPage(title) },
      { path: paths.nav, text: navPage({ title, week: t.title(settings.name, week), name, note }, chapters) },
      ...chapters.map(({ article, path }) => ({
        path,
        text: chapterPage(article, { site, page: `${site}/artikel/${article.slug}`, chapters: places }),
      })),
      {
        path: paths.colophon,
        text: colophonPage({
          title,
          tagline: settings.tagline,
          address,
          authors,
          makers: unique(shown.map(({ maker }) => maker)),
          modified,
        }),
      },
    ],
    pictures,
  };
}

/** The pictures of an article, in the order in which a reader meets them. */
function mediaOf({ hero, body, media }: ArticleView): Media[] {
  const inside = imagesIn(body).flatMap(({ mediaId }) => media[mediaId] ?? []);
  return [...(hero ? [hero] : []), ...inside];
}

function pictureOf(media: Media): BookPicture[] {
  const file = storedFile(media);
  return file === null ? [] : [{ path: paths.picture(media.key), file, color: media.color }];
}

/** The picture of the issue's cover on the site. */
function coverPicture({ picture }: IssueView["poster"]): Book["cover"]["picture"] {
  const file = picture && storedFile(picture);
  return file ? { file, focalX: picture.focalX, focalY: picture.focalY } : null;
}

/** The name in the storage of the file that is shown outside our own pages. */
function storedFile(media: Media): string | null {
  const file = outsideImage(media);
  return file && imageName(media.key, file.width, "webp");
}

function unique<Item>(items: Item[], keyOf: (item: Item) => string = String): Item[] {
  return [...new Map(items.filter((item) => item !== "").map((item) => [keyOf(item), item])).values()];
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** The issue's name for ever: RFC 4151, as an article's in the feeds. */
function tagUri({ year, week }: IssueView["week"], site: string): string {
  return `tag:${new URL(site).hostname},${year}:nummer:${year}-${week}`;
}
