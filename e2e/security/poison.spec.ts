import { expect, test } from "@playwright/test";
import { sql } from "@/db/client";
import { expiryChannel } from "@/db/expire";
import { findArticle } from "../fixtures/magazine";
import { askRaw } from "../fixtures/raw";

/** Things that a stranger can say of a request, hoping that the next reader gets an answer to it. */
const lies: Record<string, string>[] = [
  { host: "kwaad.example" },
  { "x-forwarded-host": "kwaad.example", "x-forwarded-proto": "https", "x-forwarded-port": "8443" },
  { forwarded: "host=kwaad.example;proto=https", "x-original-host": "kwaad.example", "x-host": "kwaad.example" },
  { "content-security-policy": "script-src 'nonce-kwaad'" },
  { "content-security-policy-report-only": "script-src 'nonce-kwaad'" },
  { "x-rewrite-url": "/kwaad", "x-original-url": "/kwaad", "x-invoke-path": "/kwaad", "x-matched-path": "/kwaad" },
  { "x-nextjs-rewritten-path": "/kwaad", "x-nextjs-rewritten-query": "kwaad=1", "next-url": "/kwaad" },
  {
    "x-middleware-subrequest": "src/middleware:middleware",
    "x-middleware-rewrite": "/kwaad",
    "x-middleware-skip": "1",
  },
  { "x-now-route-matches": "1=kwaad", "x-nextjs-data": "1", "x-prerender-revalidate": "kwaad" },
  { "next-resume": "1", "x-next-resume-state-length": "5" },
  { "x-http-method-override": "POST", "x-method-override": "DELETE" },
  { cookie: "__prerender_bypass=kwaad; __next_preview_data=kwaad; antenne-sessie=kwaad; NEXT_LOCALE=kwaad" },
  { "accept-language": "kwaad", "user-agent": "kwaad", referer: "https://kwaad.example/", from: "kwaad" },
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-state-tree": "%5B%22kwaad%22%5D" },
  { accept: "text/x-component", "next-action": "kwaad" },
  { range: "bytes=0-3" },
];

const questions = ["_rsc=kwaad", "slug=kwaad", "nxtPslug=kwaad", "__nextLocale=kwaad", "__proto__[x]=kwaad", "kwaad"];

test("wat een vreemde meestuurt als eerste lezer van een pagina, krijgt de volgende lezer niet te zien", async () => {
  const { slug } = await findArticle("newest");
  for (const path of [`/artikel/${slug}`, "/", "/archief", "/feed.xml", "/sitemap.xml"]) {
    const before = await askRaw(path);
    expect(before.status).toBe(200);
    for (const headers of lies) {
      await expireAll();
      const first = await askRaw(path, headers);
      expect.soft(first.status, `${path} ${JSON.stringify(headers)}`).toBeLessThan(500);
      const next = await askRaw(path);
      const what = `${path} after ${JSON.stringify(headers)}`;
      expect.soft([next.status, next.headers["content-type"]], what).toEqual([200, before.headers["content-type"]]);
      expect.soft(/kwaad/.exec(next.body + JSON.stringify(next.headers)), what).toBeNull();
    }
  }
  for (const question of questions) {
    await expireAll();
    await askRaw(`/artikel/${slug}?${question}`);
    expect((await askRaw(`/artikel/${slug}`)).body.includes("kwaad"), question).toBe(false);
  }
});

test("wat alleen de router van de browser vraagt komt in geen cache die naar het adres alleen kijkt", async () => {
  const { slug } = await findArticle("newest");
  for (const headers of lies.filter(({ rsc }) => rsc)) {
    const answer = await askRaw(`/artikel/${slug}`, headers);
    expect(answer.headers["cache-control"]).toContain("no-store");
  }
});

async function expireAll(): Promise<void> {
  await sql`insert into cache_expiries (tag) values ('all')`;
  await sql`select pg_notify(${expiryChannel}, '')`;
}
