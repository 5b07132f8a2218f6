import { expect, test } from "vitest";
import { answerConditionally, finish } from "./conditional";

const document = finish("<a/>", new Date("2026-11-20T10:00:00.400Z"));

const ask = (headers: Record<string, string>, of = document) =>
  answerConditionally(new Request("https://antenne.example/feed.xml", { headers }), of, "text/xml");

test("the first answer is whole, with what the next question needs", async () => {
  const response = ask({});
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("<a/>");
  expect(Object.fromEntries(response.headers)).toEqual({
    "cache-control": "public, max-age=0, must-revalidate",
    "content-type": "text/xml",
    etag: document.etag,
    "last-modified": "Fri, 20 Nov 2026 10:00:00 GMT",
  });
});

test("the tag is strong, and another text has another", () => {
  expect(document.etag).toMatch(/^"[\w-]{27}"$/);
  expect(finish("<a/>").etag).toBe(document.etag);
  expect(finish("<a />").etag).not.toBe(document.etag);
});

test.each([
  ["the same tag", { "if-none-match": document.etag }, 304],
  ["the same tag among others, made weak by a proxy", { "if-none-match": `"x", W/${document.etag}` }, 304],
  ["any tag", { "if-none-match": "*" }, 304],
  ["another tag", { "if-none-match": '"x"' }, 200],
  [
    "another tag, though the date fits",
    { "if-none-match": '"x"', "if-modified-since": "Fri, 20 Nov 2026 10:00:00 GMT" },
    200,
  ],
  ["nonsense for a tag", { "if-none-match": document.etag.slice(1) }, 200],
  ["the date of the document", { "if-modified-since": "Fri, 20 Nov 2026 10:00:00 GMT" }, 304],
  ["an earlier date", { "if-modified-since": "Fri, 20 Nov 2026 09:59:59 GMT" }, 200],
  ["nonsense for a date", { "if-modified-since": "gisteren" }, 200],
])("%s: %j", async (_name, headers, status) => {
  const response = ask(headers as Record<string, string>);
  expect(response.status).toBe(status);
  expect(response.headers.get("etag")).toBe(document.etag);
  if (status === 304) expect(await response.text()).toBe("");
});

test("a document without a date of its own is never unchanged by date", () => {
  const undated = finish("x", null);
  expect(ask({}, undated).headers.has("last-modified")).toBe(false);
  expect(ask({ "if-modified-since": "Fri, 20 Nov 2099 10:00:00 GMT" }, undated).status).toBe(200);
});
