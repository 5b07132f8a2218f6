import { readdirSync, readFileSync } from "node:fs";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { type TermName, terms } from "./terms";

const doc = readFileSync("docs/privacy.md", "utf8");

/** Headings of the document that are about something else than one table. */
const accounts = "Which account did something";
const impersonal = "Nothing about a person";

const parts = new Map(
  doc
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.split("\n", 1)[0] ?? "", part]),
);

const ticked = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);

/** The first cell of each row under a heading. */
const listed = (part: string) =>
  part.split("\n").flatMap((line) => (line.startsWith("| `") ? ticked(line.split("|")[1] ?? "") : []));

const files = readdirSync("db/schema").map((file) => file.replace(/\.ts$/, ""));
const modules = await Promise.all(
  files.map((file): Promise<Record<string, unknown>> => import(`../../db/schema/${file}.ts`)),
);

const tables = modules
  .flatMap((file) => Object.values(file))
  .filter((table) => is(table, PgTable))
  .map((table) => {
    const { name, columns, foreignKeys } = getTableConfig(table);
    const people = foreignKeys.flatMap((key) => {
      const to = key.reference();
      return getTableConfig(to.foreignTable).name === "editors" ? to.columns.map((column) => column.name) : [];
    });
    return { name, columns: columns.map((column) => column.name), people };
  });

test("elke tabel staat in docs/privacy.md, met al haar kolommen als er iets over iemand in staat", () => {
  const personal = tables.filter(({ name }) => parts.has(name));
  for (const { name, columns } of personal) {
    expect([name, ...listed(parts.get(name) ?? "").sort()]).toEqual([name, ...columns.sort()]);
  }
  const rest = tables.filter(({ name }) => !parts.has(name));
  expect(ticked(parts.get(impersonal) ?? "").sort()).toEqual(rest.map(({ name }) => name).sort());
  expect(ticked(parts.get(accounts) ?? "").sort()).toEqual(
    rest.flatMap(({ name, people }) => people.map((column) => `${name}.${column}`)).sort(),
  );
});

test("wat er staat, bestaat", () => {
  const known = new Set([...tables.map(({ name }) => name), accounts, impersonal, "Outside the tables"]);
  expect([...parts.keys()].filter((name) => !known.has(name))).toEqual([]);
});

test("elke termijn in docs/privacy.md is die waarop wordt gewist, en elke termijn staat er", () => {
  const named = [...doc.matchAll(/(\d+) (second|minute|day|month|year)s? \(`(\w+)`\)/g)];
  const isTerm = (name: string): name is TermName => name in terms;
  for (const [text, count, unit, name = ""] of named) {
    expect({ text, is: isTerm(name) ? terms[name] : null }).toEqual({ text, is: { count: Number(count), unit } });
  }
  expect(new Set(named.map(([, , , name]) => name))).toEqual(new Set(Object.keys(terms)));
});

const inDutch = {
  second: ["seconde", "seconden"],
  minute: ["minuut", "minuten"],
  day: ["dag", "dagen"],
  month: ["maand", "maanden"],
  year: ["jaar", "jaar"],
} as const;

test("de bladzijde /privacy van de demo noemt de termijnen die lezers aangaan, en elk veld dat van hen is", () => {
  const page = readFileSync("db/demo/pages/privacy.md", "utf8");
  const telling: TermName[] = ["commenter", "spam", "removed", "former", "ban", "report", "decision", "mail"];
  for (const name of telling) {
    const { count, unit } = terms[name];
    expect(page).toContain(`${count} ${inDutch[unit][count === 1 ? 0 : 1]}`);
  }
  for (const field of ["naam", "e-mailadres", "tekst", "code van je internetadres", "melding", "bezwaar"]) {
    expect(page).toContain(field);
  }
});
