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
    vary: "Accept-Encoding",
    "last-modified": "Fri, 20 Nov 2026 10:00:00 GMT",
  });
});

test("the tag is weak, for it stands for the text however it is packed; another text has another", () => {
  expect(document.etag).toMatch(/^W\/"[\w-]{27}"$/);
  expect(finish("<a/>").etag).toBe(document.etag);
  expect(finish("<a />").etag).not.toBe(document.etag);
});

test.each([
  ["the same tag", { "if-none-match": document.etag }, 304],
  ["the same tag among others", { "if-none-match": `"x", ${document.etag}` }, 304],
  ["the same tag, made strong by who asks", { "if-none-match": document.etag.slice(2) }, 304],
  ["any tag", { "if-none-match": "*" }, 304],
  ["another tag", { "if-none-match": '"x"' }, 200],
  [
    "another tag, though the date fits",
    { "if-none-match": '"x"', "if-modified-since": "Fri, 20 Nov 2026 10:00:00 GMT" },
    200,
  ],
  ["nonsense for a tag", { "if-none-match": document.etag.slice(3) }, 200],
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
