import { expect, test } from "@playwright/test";
import ICAL from "ical.js";
import { sql } from "@/db/client";
import { weekOf } from "@/lib/dates";
import { callAction } from "./fixtures/actions";
import { axe } from "./fixtures/axe";
import { makeArticle, makeEditor } from "./fixtures/factory";

type Row = { id: number; slug: string; title: string; starts: number; place: string };

/** Published articles with an event to come, the first one first. */
const listComing = () => sql<Row[]>`
  select a.id, s.slug, a.title, extract(epoch from a.event_starts_at)::float8 * 1000 as starts, a.event_place as place
  from articles a join article_slugs s on s.article_id = a.id and s.current
  where a.status = 'published' and a.trashed_at is null and a.event_starts_at > now()
  order by a.event_starts_at, a.id`;

async function findComing(): Promise<Row> {
  const [row] = await listComing();
  if (!row) throw new Error("Nothing to go to in the database under test");
  return row;
}

const parse = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

test("de agenda toont alles wat komt, per week, en leidt naar het artikel", async ({ page }) => {
  const coming = await listComing();
  await page.goto("/");
  await page.getByRole("navigation", { name: "Rubrieken" }).getByRole("link", { name: "Agenda" }).click();
  await expect(page).toHaveURL(/\/agenda$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Agenda");
  for (const { title, starts } of coming) {
    const { year, week } = weekOf(new Date(starts));
    await expect(
      page.getByRole("region", { name: `Week ${week}, ${year}` }).getByRole("link", { name: title, exact: true }),
    ).toBeVisible();
  }
});

test("de voorpagina toont de eerste vijf, en leest die ook zonder JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  const block = page.getByRole("region", { name: "Agenda" });
  const titles = (await listComing()).slice(0, 5).map(({ title }) => title);
  await expect(block.getByRole("heading", { level: 3 }).filter({ hasText: titles[0] })).toBeVisible();
  expect(await block.getByRole("heading", { level: 3 }).count()).toBeLessThanOrEqual(5);
  await expect(page.getByRole("link", { name: "De hele lijst van meest gelezen" })).toBeVisible();
  await page.getByRole("link", { name: "De hele lijst van meest gelezen" }).click();
  await expect(page.getByRole("heading", { name: "Dit jaar" })).toBeVisible();
  expect(await page.getByRole("main").getByRole("listitem").count()).toBeGreaterThan(5);
  await context.close();
});

test("/agenda.ics is een kalender die een ander programma leest, en antwoordt 304 op wie hem al heeft", async ({
  request,
}) => {
  const first = await request.get("/agenda.ics");
  expect(first.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const events = parse(await first.text());
  const coming = await listComing();
  for (const { id, starts, title } of coming) {
    const event = events.find(({ uid }) => uid.startsWith(`artikel-${id}@`));
    expect(event?.summary).toBe(title);
    expect(event?.startDate.toJSDate().getTime()).toBe(starts);
  }
  const again = await request.get("/agenda.ics", { headers: { "If-None-Match": first.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
});

test("een artikel met een activiteit geeft zijn eigen agendabestand; een artikel zonder niet", async ({
  page,
  request,
}) => {
  const event = await findComing();
  await page.goto(`/artikel/${event.slug}`);
  const link = page.getByRole("link", { name: "Zet in je agenda" });
  await expect(link).toHaveAttribute("href", `/artikel/${event.slug}/agenda.ics`);
  const [read, ...others] = parse(await (await request.get(`/artikel/${event.slug}/agenda.ics`)).text());
  expect(others).toEqual([]);
  expect(read?.summary).toBe(event.title);
  expect(read?.location).toBe(event.place);

  const [without] = await sql<{ slug: string }[]>`
    select s.slug from articles a join article_slugs s on s.article_id = a.id and s.current
    where a.status = 'published' and a.trashed_at is null and a.event_starts_at is null limit 1`;
  expect((await request.get(`/artikel/${without?.slug}/agenda.ics`)).status()).toBe(404);
  expect((await request.get("/artikel/bestaat-niet/agenda.ics")).status()).toBe(404);
});

test("wat het meest gelezen is komt als je in de buurt bent, zonder dat er iets verschuift", async ({ page }) => {
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ("value" in entry) seen.shift += Number(entry.value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/");
  const block = page.getByRole("region", { name: "Meest gelezen" });
  const lists = block.getByRole("list");
  await expect(lists).toHaveCount(0);
  await block.scrollIntoViewIfNeeded();
  await expect(lists).toHaveCount(2);
  await expect(lists.nth(1).getByRole("listitem")).toHaveCount(5);
  await expect(lists.nth(1).getByRole("link").first()).toHaveAttribute("href", /^\/artikel\//);
  expect(await page.evaluate(() => Object.getOwnPropertyDescriptor(window, "seen")?.value.shift)).toBe(0);
});

test("een artikel uit een serie wijst naar het deel ervoor en erna", async ({ page }) => {
  const parts = await sql<{ slug: string; title: string }[]>`
    select s.slug, a.title from articles a join article_slugs s on s.article_id = a.id and s.current
    where a.status = 'published' and a.trashed_at is null and a.series_id = (
      select series_id from articles where series_id is not null and status = 'published' group by 1 order by count(*) desc limit 1)
    order by a.published_at, a.id`;
  expect(parts.length).toBeGreaterThan(2);
  await page.goto(`/artikel/${parts[0]?.slug}`);
  const nav = page.getByRole("navigation", { name: /^Serie: / });
  await expect(nav).toContainText(`Deel 1 van ${parts.length}`);
  await expect(nav.getByRole("link", { name: /^Vorig deel/ })).toHaveCount(0);
  await nav.getByRole("link", { name: `Volgend deel ${parts[1]?.title}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(parts[1]?.title ?? "");
  await expect(nav).toContainText(`Deel 2 van ${parts.length}`);
  await expect(nav.getByRole("link", { name: `Vorig deel ${parts[0]?.title}` })).toBeVisible();
});

test("onder een artikel staat wat erbij past, en niets dubbel", async ({ page }) => {
  const { slug } = await findComing();
  await page.goto(`/artikel/${slug}`);
  const related = page.getByRole("complementary", { name: "Lees ook" }).getByRole("link");
  await expect(related).toHaveCount(3);
  const below = await page
    .locator("aside, nav[aria-label^=Serie]")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")).filter((href) => !href?.endsWith(".ics")));
  expect(new Set(below).size).toBe(below.length);
  expect(below).not.toContain(`/artikel/${slug}`);
});

test("een week wijst naar dezelfde week in eerdere jaren", async ({ page }) => {
  const [found] = await sql<{ year: number; week: number; before: number; title: string }[]>`
    select i.year, i.week, e.year as before,
      (select a.title from articles a where a.issue_id = e.id and a.status = 'published' and a.trashed_at is null
        order by a.position, a.id limit 1) as title
    from issues i join issues e on e.week = i.week and e.year < i.year
    where exists (select 1 from articles a where a.issue_id = i.id and a.status = 'published' and a.trashed_at is null)
      and exists (select 1 from articles a where a.issue_id = e.id and a.status = 'published' and a.trashed_at is null)
      and (i.year, i.week) <= (${weekOf(new Date()).year}, ${weekOf(new Date()).week})
    order by i.year desc, i.week desc limit 1`;
  if (!found) throw new Error("No week in two years in the database under test");
  await page.goto(`/${found.year}/week/${found.week}`);
  const earlier = page.getByRole("region", { name: "Deze week in" });
  await expect(earlier.getByRole("link", { name: found.title })).toBeVisible();
  await earlier.getByRole("link", { name: `Het nummer van week ${found.week}, ${found.before}` }).click();
  await expect(page).toHaveURL(new RegExp(`/${found.before}/week/${found.week}$`));
});

test("een week zonder eerdere jaren zwijgt erover", async ({ page }) => {
  const [first] = await sql<{ year: number; week: number }[]>`
    select i.year, i.week from issues i join articles a on a.issue_id = i.id and a.status = 'published' and a.trashed_at is null
    order by i.year, i.week limit 1`;
  if (!first) throw new Error("No issue in the database under test");
  await page.goto(`/${first.year}/week/${first.week}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: "Deze week in" })).toHaveCount(0);
});

for (const path of ["/agenda", "/meest-gelezen"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${path} is toegankelijk en past op 360 px (${colorScheme})`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      await page.goto(path);
      await expect(page.getByText(/^week \d+ \|/)).toBeVisible();
      const { violations } = await axe(page).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))])).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await context.close();
    });
  }
}

test("een artikel met een activiteit staat na het publiceren meteen in de agenda, en is na het intrekken meteen weg", async ({
  request,
}) => {
  const editor = await makeEditor("editor");
  const [place] = await sql<{ issueId: number; sectionId: number }[]>`
    select issue_id as "issueId", section_id as "sectionId" from articles
    where status = 'published' and trashed_at is null order by published_at desc limit 1`;
  const event = { eventStartsAt: new Date(Date.now() + 3_600_000), eventPlace: "Onder de Hef" };
  const { id, version, title } = await makeArticle(editor, { ...place, ...event, status: "ready", lede: "Ga erheen." });
  const shows = async (path: string) => (await (await request.get(path)).text()).includes(title);
  const everywhere = async () => [await shows("/agenda"), await shows("/"), await shows("/agenda.ics")];

  expect(await everywhere()).toEqual([false, false, false]);
  expect((await callAction(request, "features/articles/actions.ts publishArticle", editor, [id, version])).ok).toBe(
    true,
  );
  expect(await everywhere()).toEqual([true, true, true]);
  expect(
    (await callAction(request, "features/articles/actions.ts withdrawArticle", editor, [id, version + 1])).ok,
  ).toBe(true);
  expect(await everywhere()).toEqual([false, false, false]);
});
