import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { env } from "@/lib/env";
import { type ExpiryListener, listenForExpiries } from "./expiry-listener";
import { pruneExpiries } from "./housekeeping";
import { pagesState } from "./pages-state";

const { tagsManifest }: { tagsManifest: Map<string, { expired?: number }> } = createRequire(import.meta.url)(
  "next/dist/server/lib/incremental-cache/tags-manifest.external.js",
);
const expired = (tag: string) => tagsManifest.get(tag)?.expired ?? 0;

let listener: ExpiryListener;
const built = new Date();

beforeAll(async () => {
  await db.transaction((tx) => recordExpiry(tx, ["before-start"]));
  await sql`insert into cache_expiries (tag, created_at) values ('before-build', now() - interval '1 hour')`;
  listener = await listenForExpiries(env.DATABASE_URL ?? "", built);
});
afterAll(() => listener.stop());

test("wat verliep sinds de build is bij het begin verlopen, en wat daarvoor verliep niet", () => {
  expect(expired("before-start")).toBeGreaterThanOrEqual(built.getTime());
  expect(expired("before-build")).toBe(0);
});

test("een wijziging die later wordt vastgelegd dan een nieuwere, wordt niet gemist", async () => {
  await vi.waitFor(() => expect(pagesState.away).toBe(false));
  const slow = await sql.reserve();
  await slow`begin`;
  await slow`insert into cache_expiries (tag) values ('slow')`;
  await db.transaction((tx) => recordExpiry(tx, ["quick"]));
  await vi.waitFor(() => expect(expired("quick")).toBeGreaterThan(0));
  expect(expired("slow")).toBe(0);
  await slow`select pg_notify('antenne_expiries', '')`;
  await slow`commit`;
  slow.release();
  await vi.waitFor(() => expect(expired("slow")).toBeGreaterThan(0));
});

test("wat wordt teruggedraaid, verloopt niet", async () => {
  const undone = db.transaction(async (tx) => {
    await recordExpiry(tx, ["undone"]);
    throw new Error("toch niet");
  });
  await expect(undone).rejects.toThrow("toch niet");
  await db.transaction((tx) => recordExpiry(tx, ["after-undone"]));
  await vi.waitFor(() => expect(expired("after-undone")).toBeGreaterThan(0));
  expect(expired("undone")).toBe(0);
});

test("na een verbroken verbinding wordt verder gelezen waar het ophield", async () => {
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'antenne-expiries' and datname = current_database()`;
  await vi.waitFor(() => expect(pagesState.away).toBe(true));
  await sql`insert into cache_expiries (tag) values ('while-away')`;
  await vi.waitFor(() => expect(expired("while-away")).toBeGreaterThan(0), { timeout: 10_000 });
  await vi.waitFor(() => expect(pagesState.away).toBe(false));
  await db.transaction((tx) => recordExpiry(tx, ["listening-again"]));
  await vi.waitFor(() => expect(expired("listening-again")).toBeGreaterThan(0));
});

test("het logboek houdt van elk etiket het laatste", async () => {
  const yesterday = (tag: string) =>
    sql`insert into cache_expiries (tag, created_at) values (${tag}, now() - interval '2 days')`;
  await yesterday("pruned");
  await yesterday("pruned");
  await yesterday("alone");
  await pruneExpiries();
  const rows = await sql`select tag from cache_expiries where tag in ('pruned', 'alone') order by tag`;
  expect(rows.map((row) => row.tag)).toEqual(["alone", "pruned"]);
});
