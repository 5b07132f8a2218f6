import postgres from "postgres";
import type { TestServer } from "@/scripts/test/test-server";
import { growthEditor } from "./magazine";

/** Each of `asks` is one question of this kind, all of them different where an answer would be kept. */
export type Question = { name: string; asks: (() => Promise<void>)[] };

const times = 20;

/** How many milliseconds it takes. */
export async function timeOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What readers and editors ask of a magazine of this many articles. */
export async function questionsOf({ url, env }: TestServer, size: number): Promise<Question[]> {
  const sql = postgres(env.DATABASE_URL ?? "", { max: 1 });
  const issues = await sql<
    { path: string }[]
  >`select year || '/week/' || week as path from issues order by year desc, week desc`;
  const words = await sql<{ word: string }[]>`select word from bench_words where n between 200 and ${199 + times}`;
  const [editor] = await sql<{ id: number }[]>`select id from editors where email = ${growthEditor}`;
  await sql.end();
  // Imported late: the client reads DATABASE_URL as it loads.
  const { sessionCookieOf } = await import("../desk/session");
  const cookie = await sessionCookieOf(editor?.id ?? 0);

  let asked = 0;
  const ask =
    (path: string, headers: Record<string, string> = {}) =>
    async () => {
      asked += 1;
      const answer = await fetch(`${url}/${path}`, {
        headers: { "x-forwarded-for": `10.0.${asked >> 8}.${asked & 255}`, ...headers },
      });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    };
  const again = (name: string, path: string, headers = {}): Question => ({
    name,
    asks: Array.from({ length: times }, () => ask(path, headers)),
  });
  const asEditor = (name: string, path: string) => again(name, path, { cookie });
  const newest = issues[0]?.path ?? "";
  const pages = Math.max(1, Math.floor(size / 8 / 20));
  const deep = Array.from({ length: Math.min(times, pages) }, (_, n) => pages - n);
  return [
    again("front", ""),
    again("an issue", newest),
    { name: "an issue that nobody asked for before", asks: issues.slice(1, times + 1).map(({ path }) => ask(path)) },
    {
      name: "a deep page of a section, for the first time",
      asks: deep.map((page) => ask(page === 1 ? "rubriek/rubriek-1" : `rubriek/rubriek-1/${page}`)),
    },
    { name: "search, hit", asks: words.map(({ word }) => ask(`zoeken?q=${encodeURIComponent(word)}`)) },
    { name: "search, miss", asks: Array.from({ length: times }, (_, n) => ask(`zoeken?q=onvindbaarheid${n}`)) },
    asEditor("desk: articles", "redactie/artikelen"),
    asEditor("desk: articles, last page", `redactie/artikelen?pagina=${Math.max(1, Math.floor(size / 50))}`),
    asEditor("desk: articles, search", "redactie/artikelen?zoek=haven"),
    asEditor("desk: week desk", "redactie/planning"),
    asEditor("desk: numbers", "redactie/cijfers"),
  ];
}
