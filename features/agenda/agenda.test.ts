import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { sections } from "@/db/schema/sections";
import { settings } from "@/db/schema/settings";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { trash, withdraw } from "@/features/articles/publish";
import { getView } from "@/features/articles/view";
import { env } from "@/lib/env";
import { composeAgenda } from "./compose";
import { listOpenEvents } from "./events";
import { getAgenda, getAgendaCalendar, listComing, toEventCalendar } from "./queries";

const cache = vi.hoisted(() => ({ tags: new Set<string>(), revalidate: [] as number[] }));
vi.mock("next/cache", () => ({
  cacheLife: (life: string | { revalidate: number }) =>
    typeof life === "object" && void cache.revalidate.push(life.revalidate),
  cacheTag: (...added: string[]) => added.forEach((tag) => void cache.tags.add(tag)),
}));

beforeEach(async () => {
  await emptyTables();
  await db.insert(settings).values({}).onConflictDoNothing();
  cache.tags.clear();
  cache.revalidate.length = 0;
});
afterAll(() => sql.end());

const now = new Date("2026-11-18T12:00:00Z");
const at = (text: string) => new Date(text);

const agendaAt = async (moment: Date) =>
  composeAgenda(await listOpenEvents(db, moment), moment).map(({ week, events }) => [
    `${week.year}-${week.week}`,
    ...events.map((event) => (event.running ? `${event.title} (nu)` : event.title)),
  ]);

test("what is to come stands per week, what runs in this week after it, what is over nowhere", async () => {
  await makeArticle({ title: "gisteren", eventStartsAt: at("2026-11-17T19:00:00Z") });
  await makeArticle({
    title: "geweest",
    eventStartsAt: at("2026-11-01T09:00:00Z"),
    eventEndsAt: at("2026-11-18T11:59:00Z"),
  });
  await makeArticle({
    title: "langlopend",
    eventStartsAt: at("2026-10-01T09:00:00Z"),
    eventEndsAt: at("2027-01-10T16:00:00Z"),
  });
  await makeArticle({
    title: "bijna voorbij",
    eventStartsAt: at("2026-11-01T09:00:00Z"),
    eventEndsAt: at("2026-11-20T16:00:00Z"),
  });
  await makeArticle({ title: "vanochtend", eventStartsAt: at("2026-11-18T08:00:00Z") });
  await makeArticle({ title: "zondagnacht", eventStartsAt: at("2026-11-22T22:59:00Z") });
  await makeArticle({ title: "maandag", eventStartsAt: at("2026-11-22T23:00:00Z") });
  await makeArticle({ title: "nieuwjaar", eventStartsAt: at("2026-12-31T23:30:00Z") });
  await makeArticle({ title: "geen activiteit" });
  expect(await agendaAt(now)).toEqual([
    ["2026-47", "zondagnacht", "vanochtend (nu)", "bijna voorbij (nu)", "langlopend (nu)"],
    ["2026-48", "maandag"],
    ["2026-53", "nieuwjaar"],
  ]);
});

test("only what readers may see is in the agenda and its calendar", async () => {
  const event = { eventStartsAt: new Date(Date.now() + 86_400_000) };
  for (const status of ["planned", "draft", "review", "ready", "withdrawn"] as const)
    await makeArticle({ ...event, status, title: `geheim ${status}` });
  await makeArticle({ ...event, title: "geheim weggegooid", trashedAt: new Date() });
  await makeArticle({ ...event, title: "te zien" });
  expect((await listComing(5)).map(({ title }) => title)).toEqual(["te zien"]);
  const { body } = await getAgendaCalendar();
  expect(body).toContain("SUMMARY:te zien");
  expect(body).not.toContain("geheim");
});

test("the agenda is made again at the first beginning or end to come", async () => {
  await makeArticle({ eventStartsAt: new Date(Date.now() + 90_000) });
  await getAgenda();
  expect(Math.max(...cache.revalidate)).toBeLessThanOrEqual(90);
  expect(Math.max(...cache.revalidate)).toBeGreaterThan(0);
});

test("it carries the tag that publishing expires, and those of the sections that it names", async () => {
  const [section] = await db.insert(sections).values({ slug: "muziek", name: "Muziek" }).returning();
  await makeArticle({ sectionId: section?.id, eventStartsAt: new Date(Date.now() + 86_400_000) });
  await getAgenda();
  expect([...cache.tags].sort()).toEqual(["agenda", "all", `section:${section?.id}`]);
});

test("withdrawing or trashing an article with an event expires the agenda; one without an event leaves it", async () => {
  const editor = await makeEditor("editor");
  const going = { eventStartsAt: new Date(Date.now() + 86_400_000) };
  const withdrawn = await withdraw(editor, await makeArticle(going), 1);
  expect(withdrawn.ok && withdrawn.data.expired).toContain("agenda");
  const trashed = await trash(editor, await makeArticle(going), 1);
  expect(trashed.ok && trashed.data.expired).toContain("agenda");
  const other = await withdraw(editor, await makeArticle(), 1);
  expect(other.ok && other.data.expired).not.toContain("agenda");
});

test("an event's UID is the article's and stays when its address changes", async () => {
  const id = await makeArticle({
    title: "verhuist",
    eventStartsAt: new Date("2026-11-27T19:30:00Z"),
    eventPlace: "Worm",
  });
  const uid = `UID:artikel-${id}@${new URL(env.SITE_URL).hostname}`;
  expect((await getAgendaCalendar()).body).toContain(uid);
  await sql`update article_slugs set slug = 'een-heel-ander-adres' where article_id = ${id}`;
  const { body } = await getAgendaCalendar();
  expect(body).toContain(uid);
  expect(body).toContain(`URL:${env.SITE_URL}/artikel/een-heel-ander-adres`);
  const view = await getView(db, id);
  expect(view && toEventCalendar(view)?.body).toContain(uid);
});

test("an article without an event has no calendar", async () => {
  const view = await getView(db, await makeArticle());
  expect(view && toEventCalendar(view)).toBeNull();
});
