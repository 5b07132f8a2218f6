import postgres from "postgres";
import type { TestServer } from "@/scripts/test/test-server";
import { growthEditor } from "../growth/magazine";
import { posterOf } from "../posting/poster";

/** What goes on until `signal`; answers how often each was done. */
export type Load = (signal: AbortSignal) => Promise<Map<string, number>>;

const readers = 12;
const browser = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

/** A day of the magazine all at once: readers all over it, searches, views, comments, and an editor who looks around. */
export async function dayOf({ url, env }: TestServer): Promise<Load> {
  const sql = postgres(env.DATABASE_URL ?? "", { max: 1 });
  const pages = (
    await sql<{ path: string }[]>`
      select '/artikel/' || slug as path from article_slugs where current
      union all select '/' || year || '/week/' || week from issues
      union all select '/rubriek/rubriek-1/' || page from generate_series(2, 50) page`
  ).map(({ path }) => path);
  const words = (await sql<{ word: string }[]>`select word from bench_words where n < 2000`).map(({ word }) => word);
  const commented = await sql<{ slug: string }[]>`select slug from article_slugs where current limit 20`;
  const [editor] = await sql<{ id: number }[]>`select id from editors where email = ${growthEditor}`;
  await sql.end();
  // Imported late: the client reads DATABASE_URL as it loads.
  const { sessionCookieOf } = await import("../desk/session");
  const cookie = await sessionCookieOf(editor?.id ?? 0);
  const posters = await Promise.all(commented.map(({ slug }) => posterOf(url, `/artikel/${slug}`, "action", 2)));

  let asked = 0;
  const address = () => {
    asked += 1;
    return `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
  };
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(url + path, { headers: { "x-forwarded-for": address(), ...headers } });
    await answer.arrayBuffer();
    if (answer.status >= 500) throw new Error(`${path}: ${answer.status}`);
  };
  const one = <T>(list: T[]) => list[Math.floor(Math.random() * list.length)] as T;
  const screens = ["", "/artikelen", "/artikelen?zoek=haven", "/planning", "/reacties", "/cijfers", "/beeld"];
  const acts: Record<string, () => Promise<unknown>> = {
    searches: () => get(`/zoeken?q=${encodeURIComponent(one(words))}`),
    views: () => {
      const body = JSON.stringify({ p: `artikel-${1 + Math.floor(Math.random() * pages.length)}` });
      const headers = { "x-forwarded-for": address(), "user-agent": browser, origin: url };
      return fetch(`${url}/api/weergave`, { method: "POST", headers, body });
    },
    comments: () => {
      const from = address();
      return one(posters)({ address: from, name: "Lezer", email: `lezer-${from}@bench.example`, text: `Van ${from}.` });
    },
    screens: () => get(`/redactie${one(screens)}`, { cookie }),
  };

  return async (signal) => {
    const done = new Map<string, number>();
    const again = async (name: string, act: () => Promise<unknown>) => {
      while (!signal.aborted) {
        await act();
        done.set(name, (done.get(name) ?? 0) + 1);
      }
    };
    await Promise.all([
      ...Array.from({ length: readers }, () => again("pages", () => get(one(pages)))),
      ...Object.entries(acts).map(([name, act]) => again(name, act)),
    ]);
    return done;
  };
}

/** So many addresses that do not exist are asked for, sixteen at a time. */
export async function flood({ url }: TestServer, addresses: number): Promise<void> {
  let left = addresses;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (left > 0) {
        left -= 1;
        const answer = await fetch(`${url}/bestaat-niet-${left}?vraag=${Math.random()}`, {
          headers: { "x-forwarded-for": `11.${(left >> 16) & 255}.${(left >> 8) & 255}.${left & 255}` },
        });
        await answer.arrayBuffer();
        if (answer.status !== 404) throw new Error(`An unknown address answers ${answer.status}`);
      }
    }),
  );
}
