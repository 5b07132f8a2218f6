import { expect, test } from "vitest";
import { links } from "./links";
import { around, comment } from "./test-around";

const text = "https://a.example en HTTP://b.example, www.c.example; geen link: http:// of wwwat";

test("links are counted, with or without https, and too many have people look", () => {
  expect(links(comment({ text }), around({ rules: { mostLinks: 2 } }))).toMatchObject({ says: "hold", number: 3 });
  expect(links(comment({ text }), around({ rules: { mostLinks: 3 } }))).toMatchObject({ says: "pass", number: 3 });
  expect(links(comment({ text }), around({ rules: { mostLinks: null } }))).toMatchObject({ says: "pass" });
  expect(links(comment(), around({ rules: { mostLinks: 0 } }))).toMatchObject({ says: "pass", number: 0 });
});
