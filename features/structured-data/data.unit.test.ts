import { expect, test } from "vitest";
import type { ArticleView } from "@/features/articles/view";
import { coverOf } from "@/features/issues/cover";
import { emptyRichText } from "@/lib/rich-text/schema";
import { articleData } from "./article";
import { listData } from "./list";
import { issueOpenGraph, openGraphOf } from "./open-graph";

const site = "https://antenne.example";
const settings = { name: "Antenne Rotterdam", tagline: "cultuur", city: "Rotterdam", email: "" };

const hero: NonNullable<ArticleView["hero"]> = {
  id: 4,
  kind: "image",
  key: "hef",
  width: 3000,
  height: 1500,
  widths: [320, 640, 960, 1280, 1920],
  pending: false,
  color: "#102030",
  focalX: 0.5,
  focalY: 0.5,
  alt: "De Hef",
  decorative: false,
  caption: "",
  maker: "",
  mime: "image/webp",
};

const article: ArticleView = {
  id: 7,
  slug: "de-hef",
  title: "De Hef staat stil",
  lede: "Een brug.",
  body: emptyRichText,
  section: { id: 1, slug: "architectuur", name: "Architectuur", ink: "" },
  series: null,
  tags: [{ id: 2, slug: "bruggen", name: "Bruggen" }],
  bylines: [
    { name: "Kraan Negen", slug: "kraan-negen" },
    { name: "Een gast", slug: null },
  ],
  authorIds: [3],
  creators: [],
  credits: "",
  hero,
  heroCaption: "",
  week: { year: 2026, week: 47 },
  publishedAt: "2026-11-20T09:43:00.000Z",
  changedAt: "2026-11-21T10:00:00.000Z",
  updatedAt: "2026-11-22T10:00:00.000Z",
  wordCount: 100,
  readingMinutes: 1,
  corrections: [],
  event: null,
  seo: { title: "", description: "", image: null },
  commentsOpen: true,
  commentsUntil: null,
  commentReview: null,
  media: { 4: hero },
};

test("an article is a NewsArticle with what Google asks, and the way to it", () => {
  const [news, way] = articleData(article, settings, site);
  expect(news).toMatchObject({
    "@type": "NewsArticle",
    headline: "De Hef staat stil",
    mainEntityOfPage: "https://antenne.example/artikel/de-hef",
    datePublished: "2026-11-20T09:43:00.000Z",
    dateModified: "2026-11-21T10:00:00.000Z",
    image: [{ url: "https://antenne.example/beeld/hef-1280.webp", width: 1280, height: 640 }],
    author: [
      { "@type": "Person", name: "Kraan Negen", url: "https://antenne.example/auteur/kraan-negen" },
      { name: "Een gast" },
    ],
    publisher: { "@type": "Organization", name: "Antenne Rotterdam" },
  });
  expect(way).toMatchObject({
    "@type": "BreadcrumbList",
    itemListElement: [
      { position: 1, name: "Antenne Rotterdam", item: "https://antenne.example/" },
      { position: 2, name: "Architectuur", item: "https://antenne.example/rubriek/architectuur" },
      { position: 3, name: "De Hef staat stil", item: "https://antenne.example/artikel/de-hef" },
    ],
  });
});

test("a list names its articles in their order", () => {
  const card = { ...article, week: { year: 2026, week: 47 }, publishedAt: "2026-11-20T09:43:00.000Z" };
  const list = { name: "Film", path: "/rubriek/film", cards: [card, { ...card, slug: "twee" }] };
  expect(listData(list, settings, site)[0]).toMatchObject({
    "@type": "CollectionPage",
    url: "https://antenne.example/rubriek/film",
    mainEntity: {
      numberOfItems: 2,
      itemListElement: [
        { position: 1, url: "https://antenne.example/artikel/de-hef" },
        { position: 2, url: "https://antenne.example/artikel/twee" },
      ],
    },
  });
});

test("a shared article shows its own social image, else one that is drawn of it", () => {
  const imagesOf = (changes: Partial<ArticleView>) => openGraphOf({ ...article, ...changes }, settings).images;
  const address = expect.stringMatching(/^\/beeld\/deel\/artikel-de-hef-[0-9a-f]{32}\.jpg$/);
  const alt = "De Hef staat stil, een artikel in Antenne Rotterdam";
  const drawn = { url: address, width: 1200, height: 630, type: "image/jpeg", alt };
  expect(imagesOf({})).toEqual([drawn]);
  expect(imagesOf({ hero: null })).toEqual([drawn]);
  expect(imagesOf({ hero: null })).not.toEqual(imagesOf({}));
  const social = { title: "", description: "", image: { ...hero, key: "deel" } };
  expect(imagesOf({ seo: social })).toEqual([
    { url: "/beeld/deel-1280.webp", width: 1280, height: 640, alt: "De Hef", type: "image/webp" },
  ]);
});

test("an issue shows its number, and an empty week the magazine", () => {
  const page = { url: "/2026/week/47", title: "Week 47", description: "" };
  const card = { ...article, week: { year: 2026, week: 47 }, publishedAt: "2026-11-20T09:43:00.000Z" };
  const week = { year: 2026, week: 47 };
  const issue = { week, title: "", note: "", cover: null, poster: coverOf({ week, title: "", cover: null }, card) };
  const urlOf = (cards: (typeof card)[]) => JSON.stringify(issueOpenGraph({ ...issue, cards }, settings, page).images);
  expect(urlOf([card])).toMatch(/"\/beeld\/deel\/week-2026-47-[0-9a-f]{32}\.jpg"/);
  expect(urlOf([])).toMatch(/"\/beeld\/deel\/magazine-[0-9a-f]{32}\.jpg"/);
});
