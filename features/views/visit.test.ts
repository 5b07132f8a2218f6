import { expect, test } from "vitest";
import { readVisit } from "./visit";

const site = { url: "https://antenne.example", cookie: "__Host-antenne-sessie" };

const firefox = {
  host: "antenne.example",
  origin: "https://antenne.example",
  referer: "https://antenne.example/artikel/de-hef?via=poster",
  "sec-fetch-site": "same-origin",
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
  "accept-language": "nl",
  "x-forwarded-for": "203.0.113.7",
};

const visit = (headers: Record<string, string | undefined> = {}, sent: object = {}) =>
  readVisit({ ...firefox, ...headers }, { p: "artikel-12", ...sent }, site);

test("a reader of one of our pages", () => {
  expect(visit()).toEqual({
    page: { kind: "article", id: 12 },
    address: "203.0.113.7",
    agent: firefox["user-agent"],
    machine: false,
    source: "",
    via: "poster",
    end: null,
  });
});

test("where from and why, as the browser says; the page's own address says why when that cannot", () => {
  expect(visit({}, { r: "www.nrc.nl", v: "nieuwsbrief" })).toMatchObject({ source: "www.nrc.nl", via: "nieuwsbrief" });
  expect(visit({}, { r: {}, v: ["x"] })).toMatchObject({ source: "", via: "poster" });
});

test("the end of a reading comes in steps that exist", () => {
  expect(visit({}, { d: 3, t: 1 })?.end).toEqual({ depth: 3, time: 1 });
  expect(visit({}, { d: 99, t: -5 })?.end).toEqual({ depth: 4, time: 0 });
  expect(visit({}, { d: "4", t: null })?.end).toEqual({ depth: 0, time: 0 });
});

test.each([
  ["another site's page", { origin: "https://elders.example" }],
  ["a page without an origin", { origin: "null" }],
  ["another site's picture", { origin: undefined, "sec-fetch-site": "cross-site" }],
  ["another part of the domain", { "sec-fetch-site": "same-site" }],
  [
    "an older browser on another site",
    { origin: undefined, "sec-fetch-site": undefined, referer: "https://elders.example/" },
  ],
  ["nobody's page at all", { origin: undefined, "sec-fetch-site": undefined, referer: undefined }],
  ["an address that is typed", { origin: undefined, "sec-fetch-site": "none", referer: undefined }],
  ["a preview in the dashboard", { referer: "https://antenne.example/redactie/artikelen/1/voorbeeld" }],
  ["a page that is loaded ahead", { "sec-purpose": "prefetch;prerender" }],
  ["a page that is loaded ahead by an older browser", { purpose: "prefetch" }],
  ["someone who is logged in", { cookie: "a=b; __Host-antenne-sessie=x" }],
  ["Do Not Track", { dnt: "1" }],
  ["Global Privacy Control", { "sec-gpc": "1" }],
])("not counted: %s", (_, headers) => {
  expect(visit(headers)).toBeNull();
});

test.each([
  ["a picture", { origin: undefined }],
  ["a picture in a browser that names no page", { origin: undefined, referer: undefined }],
  ["a picture in an older browser", { origin: undefined, "sec-fetch-site": undefined }],
  ["an address that is not the public one", { host: "localhost:3000", origin: "http://localhost:3000" }],
  ["someone who may be followed", { dnt: "0", "sec-gpc": "0" }],
  ["another cookie", { cookie: "x__Host-antenne-sessie=1" }],
])("counted: %s", (_, headers) => {
  expect(visit(headers)).not.toBeNull();
});

test("what no reader's browser does is a machine", () => {
  expect(visit({ "accept-language": undefined })?.machine).toBe(true);
  expect(visit({ "user-agent": undefined })?.machine).toBe(true);
  expect(visit({}, { w: 1 })?.machine).toBe(true);
});

test("a page that cannot be is no visit", () => {
  for (const p of [undefined, "", "artikel-0", "artikel-99999999999", { kind: "article" }])
    expect(visit({}, { p })).toBeNull();
});
