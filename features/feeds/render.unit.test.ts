import fc, { type Arbitrary } from "fast-check";
import { expect, test } from "vitest";
import type { ArticleView } from "@/features/articles/view";
import { anyText } from "@/lib/any-text";
import { anyRichText } from "@/lib/rich-text/arbitrary";
import { emptyRichText } from "@/lib/rich-text/schema";
import { readJsonFeed } from "@/scripts/test/json-feed";
import { readXml } from "@/scripts/test/xml";
import { renderAtom } from "./atom";
import { composeFeed } from "./feed";
import { renderJsonFeed } from "./json-feed";
import { renderRss } from "./rss";

const site = "https://antenne.example";
const settings = { name: "Antenne Rotterdam", tagline: "cultuur & stad", city: "Rotterdam", email: "" };

const hero: NonNullable<ArticleView["hero"]> = {
  id: 4,
  kind: "image",
  key: "hef",
  width: 1600,
  height: 900,
  widths: [320, 640, 960, 1280, 1600],
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
  lede: "Een brug < een lift & andersom.",
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

const moment = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Articles that hold any text at all wherever people type. */
const anyArticles: Arbitrary<ArticleView[]> = fc
  .array(
    fc.record({
      title: anyText,
      lede: anyText,
      body: anyRichText(anyText),
      credits: anyText,
      heroCaption: anyText,
      publishedAt: moment,
      updatedAt: moment,
      name: anyText,
    }),
    { maxLength: 3 },
  )
  .map((list) =>
    list.map(({ name, ...changes }, index) => ({
      ...article,
      ...changes,
      id: index + 1,
      section: { id: 1, slug: "architectuur", name, ink: "" },
      tags: [{ id: 2, slug: "bruggen", name }],
      bylines: [{ name: `${name}.`, slug: null }],
      corrections: [{ text: name, correctedAt: changes.updatedAt }],
      event: { startsAt: changes.updatedAt, endsAt: null, place: name },
      title: `${changes.title}.`,
    })),
  );

test("whatever people type, each format is valid and holds as many articles as went in", () => {
  fc.assert(
    fc.property(anyArticles, anyText, (articles, name) => {
      const feed = composeFeed(articles, { ...settings, name: `${name}.`, tagline: `${name}.` }, null, site);
      readXml(renderAtom(feed), (find) => expect(find("//atom:entry")).toHaveLength(articles.length), "atom");
      readXml(renderRss(feed), (find) => expect(find("//item")).toHaveLength(articles.length), "rss");
      expect(readJsonFeed(renderJsonFeed(feed)).items).toHaveLength(articles.length);
    }),
    { numRuns: 100 },
  );
});

test("an article's name survives a change of its slug and of everything else, and is a tag address (RFC 4151)", () => {
  const idOf = (changes: Partial<ArticleView>) =>
    composeFeed([{ ...article, ...changes }], settings, null, site).items[0]?.id;
  expect(idOf({})).toBe("tag:antenne.example,2026:artikel:7");
  expect(idOf({ slug: "anders", title: "Anders", updatedAt: "2030-01-01T00:00:00.000Z" })).toBe(idOf({}));
});

test("an entry in Atom says who, what, when and where", () => {
  readXml(
    renderAtom(composeFeed([article], settings, null, site)),
    (find) => {
      expect(find("/atom:feed/atom:id")).toEqual(["https://antenne.example/feed.xml"]);
      expect(find("/atom:feed/atom:title")).toEqual(["Antenne Rotterdam"]);
      expect(find("/atom:feed/atom:updated")).toEqual(["2026-11-21T10:00:00.000Z"]);
      expect(find("/atom:feed/@xml:lang")).toEqual(["nl"]);
      expect(find("//atom:entry/atom:title")).toEqual(["De Hef staat stil"]);
      expect(find("//atom:entry/atom:link/@href")).toEqual(["https://antenne.example/artikel/de-hef"]);
      expect(find("//atom:entry/atom:published")).toEqual(["2026-11-20T09:43:00.000Z"]);
      expect(find("//atom:entry/atom:updated")).toEqual(["2026-11-21T10:00:00.000Z"]);
      expect(find("//atom:entry/atom:author/atom:name")).toEqual(["Kraan Negen", "Een gast"]);
      expect(find("//atom:entry/atom:author/atom:uri")).toEqual(["https://antenne.example/auteur/kraan-negen"]);
      expect(find("//atom:category/@label")).toEqual(["Architectuur", "Bruggen"]);
      expect(find("//atom:summary")).toEqual(["Een brug < een lift & andersom."]);
      expect(find("//atom:content")[0]).toContain('<img src="https://antenne.example/beeld/hef-1280.webp"');
    },
    "atom",
  );
});

test("RSS carries the same, its description escaped for HTML", () => {
  readXml(
    renderRss(composeFeed([article], settings, null, site)),
    (find) => {
      expect(find("//item/pubDate")).toEqual(["Fri, 20 Nov 2026 09:43:00 GMT"]);
      expect(find("//item/description")).toEqual(["Een brug &lt; een lift &amp; andersom."]);
      expect(find("//item/dc:creator")).toEqual(["Kraan Negen", "Een gast"]);
      expect(find("//item/guid")).toEqual(["tag:antenne.example,2026:artikel:7"]);
      expect(find("//item/content:encoded")[0]).toContain("<figure><img");
      expect(find("//channel/atom:link[@rel='self']/@href")).toEqual(["https://antenne.example/rss.xml"]);
    },
    "rss",
  );
});

test("JSON Feed carries the same, with the picture apart", () => {
  const feed = readJsonFeed(renderJsonFeed(composeFeed([article], settings, null, site)));
  expect(feed.items[0]).toMatchObject({
    id: "tag:antenne.example,2026:artikel:7",
    url: "https://antenne.example/artikel/de-hef",
    title: "De Hef staat stil",
    image: "https://antenne.example/beeld/hef-1280.webp",
    tags: ["Architectuur", "Bruggen"],
  });
});

test("the feed of a list has its own title, page and address", () => {
  const list = { of: "section" as const, id: 1, name: "Film", path: "/rubriek/film" };
  const feed = composeFeed([], settings, list, site);
  expect(feed.title).toBe("Antenne Rotterdam: Film");
  expect(feed.home).toBe("https://antenne.example/rubriek/film");
  expect(feed.self.atom).toBe("https://antenne.example/rubriek/film/feed.xml");
  readXml(renderAtom(feed), (find) => expect(find("//atom:entry")).toEqual([]), "atom");
  readXml(renderRss(feed), (find) => expect(find("//item")).toEqual([]), "rss");
});

test("an article that changed before it was published counts from its publication", () => {
  const early = { ...article, changedAt: "2026-11-01T00:00:00.000Z" };
  expect(composeFeed([early], settings, null, site).items[0]?.updated).toBe(article.publishedAt);
});

test("the content ends with the thanks and the corrections, and begins with what there is to go to", () => {
  const [item] = composeFeed(
    [
      {
        ...article,
        hero: null,
        credits: "Met dank aan de brugwachters.",
        corrections: [{ text: "Het was 1927.", correctedAt: "2026-11-21T10:00:00.000Z" }],
        event: { startsAt: "2026-11-27T19:00:00.000Z", endsAt: null, place: "Worm" },
      },
    ],
    settings,
    null,
    site,
  ).items;
  expect(item?.html).toBe(
    "<p><strong>vrijdag 27 november 2026, 20:00 uur, Worm</strong></p>" +
      "<p><em>Met dank aan de brugwachters.</em></p>" +
      "<p><em>Verbeterd op 21 november 2026:</em> Het was 1927.</p>",
  );
});
