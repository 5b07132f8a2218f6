import { beforeAll, describe, expect, test } from "vitest";
import { sql } from "@/db/client";
import { weekOf } from "@/lib/dates";
import { addWeeks, type IsoWeek } from "@/lib/iso-week";
import { parseAddress } from "./address";
import { resolveAddress } from "./resolve";

const now = weekOf(new Date());
const week = (at: IsoWeek) => `/${at.year}/week/${at.week}`;
const first = addWeeks(now, -3);
const ahead = addWeeks(now, 2);

const resolve = async (path: string) => {
  const found = await resolveAddress(parseAddress(path));
  return found.kind === "moved" ? found.to : found.kind;
};

async function addArticle(slug: string, at: IsoWeek, status = "published", legacyId: number | null = null) {
  await sql`insert into issues (year, week) values (${at.year}, ${at.week}) on conflict do nothing`;
  const [row] = await sql`
    insert into articles (title, body, status, published_at, issue_id, section_id, legacy_id)
    select ${slug}, '{}', ${status}, now(), i.id, s.id, ${legacyId} from issues i, sections s
    where i.year = ${at.year} and i.week = ${at.week} and s.slug = 'vol' returning id`;
  await sql`insert into article_slugs (slug, article_id, current) values (${slug}, ${row?.id}, true)`;
}

async function addComments(article: string, count: number) {
  await sql`
    insert into comments (article_id, name, text, status, text_hash, created_at)
    select a.id, n::text, a.title, 'approved', '', now() + n * interval '1 second'
    from articles a, generate_series(1, ${count}::int) n where a.title = ${article}`;
}

async function addTag(slug: string, article: string) {
  await sql`
    insert into article_tags (article_id, tag_id)
    select a.id, t.id from articles a, tags t where a.title = ${article} and t.slug = ${slug}`;
}

beforeAll(async () => {
  await sql`truncate articles, issues, sections, tags, pages cascade`;
  await sql`insert into sections (slug, name) values ('vol', 'Vol'), ('leeg', 'Leeg')`;
  await sql`insert into pages (slug, title, body) values ('over', 'Over', '{}')`;
  for (let i = 1; i <= 21; i++) await addArticle(`stuk-${i}`, i === 1 ? first : now);
  await addArticle("oud-stuk", now, "published", 4711);
  await addArticle("klad", now, "draft", 4712);
  await addArticle("teruggetrokken", now, "withdrawn");
  await addArticle("weggegooid", now);
  await sql`update articles set trashed_at = now() where title = 'weggegooid'`;
  await sql`update article_slugs set current = false where slug = 'oud-stuk'`;
  await sql`
    insert into article_slugs (slug, article_id, current)
    select 'nieuw-stuk', article_id, true from article_slugs where slug = 'oud-stuk'`;
  await addComments("stuk-3", 51);
  await addComments("klad", 1);
  await sql`insert into tags (slug, name) values ('gelezen', 'Gelezen'), ('geheim', 'Geheim')`;
  await addTag("gelezen", "stuk-2");
  await addTag("geheim", "klad");
  await sql`insert into issues (year, week, released_at) values (${ahead.year}, ${ahead.week}, now())`;
});

describe("wat er nu te lezen is", () => {
  test.each([
    ["een gepubliceerd artikel", "/artikel/stuk-1", "known"],
    ["een oud adres leidt naar het nieuwe", "/artikel/oud-stuk", "/artikel/nieuw-stuk"],
    ["het agendabestand van een artikel", "/artikel/stuk-1/agenda.ics", "known"],
    ["dat van een oud adres leidt naar het nieuwe", "/artikel/oud-stuk/agenda.ics", "/artikel/nieuw-stuk/agenda.ics"],
    ["dat van een klad is er niet", "/artikel/klad/agenda.ics", "unknown"],
    ["een nummer van de oude site leidt naar het artikel", "/read/antenne_item/id/4711/x", "/artikel/nieuw-stuk"],
    ["een klad is er niet", "/artikel/klad", "unknown"],
    ["ook niet via zijn oude nummer", "/read/antenne_item/id/4712/x", "unknown"],
    ["een teruggetrokken artikel is er niet", "/artikel/teruggetrokken", "unknown"],
    ["een weggegooid artikel is er niet", "/artikel/weggegooid", "unknown"],
    ["een rubriek", "/rubriek/vol", "known"],
    ["een lege rubriek", "/rubriek/leeg", "known"],
    ["de laatste bladzijde van een rubriek", "/rubriek/vol/2", "known"],
    ["een bladzijde daarna is er niet", "/rubriek/vol/3", "unknown"],
    ["een onbekende auteur is er niet", "/auteur/niemand", "unknown"],
    ["een trefwoord van een artikel", "/trefwoord/gelezen", "known"],
    ["een trefwoord dat alleen een klad heeft is er niet", "/trefwoord/geheim", "unknown"],
    ["ook zijn feed niet", "/trefwoord/geheim/feed.xml", "unknown"],
    ["een eigen pagina", "/over", "known"],
    ["een onbekende pagina is er niet", "/onder", "unknown"],
    ["deze week", week(now), "known"],
    ["haar nummer als boek", `${week(now)}.epub`, "known"],
    ["een voorbije week zonder artikelen", week(addWeeks(now, -1)), "known"],
    ["daarvan is er geen boek", `${week(addWeeks(now, -1))}.epub`, "unknown"],
    ["de eerste week", week(first), "known"],
    ["de week daarvoor is er niet", week(addWeeks(first, -1)), "unknown"],
    ["de volgende week is er nog niet", week(addWeeks(now, 1)), "unknown"],
    ["en haar boek ook niet", `${week(addWeeks(now, 1))}.epub`, "unknown"],
    ["een week die vooruit is uitgebracht", week(ahead), "known"],
    ["haar boek, zolang zij leeg is, niet", `${week(ahead)}.epub`, "unknown"],
    ["dit jaar", `/${now.year}`, "known"],
    ["een jaar voor het eerste nummer is er niet", `/${first.year - 1}`, "unknown"],
    ["een jaar ver weg is er niet", `/${now.year + 3}`, "unknown"],
  ])("%s: %s", async (_, path, expected) => {
    expect(await resolve(path)).toBe(expected);
  });
});

test("een reactie leidt naar waar ze nu staat, en een bladzijde is er zolang er reacties op staan", async () => {
  const rows = await sql<{ id: number }[]>`select id from comments where text = 'stuk-3' order by created_at`;
  const at = (place: number) => `/reactie/${rows[place - 1]?.id}`;
  expect(await resolve(at(50))).toBe(`/artikel/stuk-3#reactie-${rows[49]?.id}`);
  expect(await resolve(at(51))).toBe(`/artikel/stuk-3/reacties/2#reactie-${rows[50]?.id}`);
  expect(await resolveAddress(parseAddress(at(51)))).toMatchObject({ forNow: true });
  expect(await resolve("/artikel/stuk-3/reacties/2")).toBe("known");
  expect(await resolve("/artikel/stuk-3/reacties/3")).toBe("unknown");

  await sql`update comments set status = 'deleted' where id = ${rows[0]?.id ?? 0}`;
  expect(await resolve(at(1))).toBe("unknown");
  expect(await resolve(at(51))).toBe(`/artikel/stuk-3#reactie-${rows[50]?.id}`);
  expect(await resolve("/artikel/stuk-3/reacties/2")).toBe("unknown");
});

test("de reacties van een oud adres staan bij het nieuwe, en die van een klad nergens", async () => {
  await addComments("oud-stuk", 51);
  expect(await resolve("/artikel/oud-stuk/reacties/2")).toBe("/artikel/nieuw-stuk/reacties/2");
  const [hidden] = await sql`select id from comments where text = 'klad'`;
  expect(await resolve(`/reactie/${hidden?.id}`)).toBe("unknown");
  expect(await resolve("/reactie/2147483647")).toBe("unknown");
});

test("wat later verschijnt is er meteen", async () => {
  expect(await resolve("/artikel/nog-niet")).toBe("unknown");
  await addArticle("nog-niet", now);
  expect(await resolve("/artikel/nog-niet")).toBe("known");
});
