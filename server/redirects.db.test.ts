import { beforeEach, expect, test } from "vitest";
import { sql } from "@/db/client";
import { expireTags, pagesState } from "./pages-state";
import { Redirects } from "./redirects";

let redirects: Redirects;

beforeEach(async () => {
  pagesState.away = false;
  redirects = new Redirects();
  await sql`truncate redirects`;
  await sql`insert into redirects (from_path, to_path) values ('/oud', '/over'), ('/rubriek/oud', '/rubriek/nieuw')`;
});

test("een verhuisd adres, met wat er bij een lijst onder staat", async () => {
  expect(await redirects.find("/oud")).toBe("/over");
  expect(await redirects.find("/rubriek/oud")).toBe("/rubriek/nieuw");
  expect(await redirects.find("/rubriek/oud/2")).toBe("/rubriek/nieuw/2");
  expect(await redirects.find("/rubriek/oud/feed.xml")).toBe("/rubriek/nieuw/feed.xml");
  for (const path of ["/oud/2", "/rubriek/oud/x", "/rubriek/oud/0", "/nergens"])
    expect(await redirects.find(path)).toBeNull();
});

test("wordt onthouden tot er een verandert, en blijft zonder database", async () => {
  expect(await redirects.find("/later")).toBeNull();
  await sql`insert into redirects (from_path, to_path) values ('/later', '/over')`;
  expect(await redirects.find("/later")).toBeNull();
  expireTags(["redirects"]);
  expect(await redirects.find("/later")).toBe("/over");
  pagesState.away = true;
  expireTags(["redirects"]);
  await sql`truncate redirects`;
  expect(await redirects.find("/later")).toBe("/over");
  pagesState.away = false;
  expect(await redirects.find("/later")).toBeNull();
});
