import { expect, test } from "vitest";
import type { ArticleCard } from "@/features/articles/card";
import type { MediaView } from "@/features/media/view";
import { coverOf } from "./cover";

const picture = (id: number): MediaView => ({
  id,
  kind: "image",
  key: `sleutel-${id}`,
  width: 1600,
  height: 900,
  widths: [480, 960],
  pending: false,
  color: "#a52a54",
  focalX: 0.5,
  focalY: 0.5,
  alt: "",
  decorative: true,
  caption: "",
  maker: "",
  mime: "image/webp",
});

const lead: ArticleCard = {
  id: 1,
  slug: "de-hef",
  title: "De Hef",
  lede: "",
  section: { slug: "architectuur", name: "Architectuur" },
  bylines: [],
  hero: picture(1),
  week: { year: 2026, week: 47 },
  publishedAt: "2026-11-16T09:00:00.000Z",
  readingMinutes: 3,
};

const issue = { week: { year: 2026, week: 47 }, title: "Kijken", cover: null };

test("een nummer zonder eigen omslag krijgt het beeld van zijn hoofdartikel, in de inkt van diens rubriek", () => {
  expect(coverOf(issue, lead)).toMatchObject({ picture: { id: 1 }, section: "architectuur" });
});

test("een eigen omslag gaat voor", () => {
  expect(coverOf({ ...issue, cover: picture(2) }, lead)).toMatchObject({ picture: { id: 2 }, section: "architectuur" });
});

test("een leeg nummer heeft een omslag zonder beeld", () => {
  expect(coverOf(issue, undefined)).toMatchObject({ picture: null, section: null });
});
