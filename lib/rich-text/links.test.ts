import { expect, test } from "vitest";
import { linksIn } from "./links";
import type { Inline } from "./schema";

const linked = (href: string): Inline => ({ type: "text", text: "hier", marks: [{ type: "link", attrs: { href } }] });

test("the links of a text in reading order, in lists and boxes too, without what is no link", () => {
  const paragraph = (href: string) => ({ type: "paragraph" as const, content: [linked(href)] });
  expect(
    linksIn({
      type: "doc",
      content: [
        paragraph("/artikel/x"),
        { type: "bulletList", content: [{ type: "listItem", content: [paragraph("https://a.example/")] }] },
        { type: "infoBox", content: [paragraph("javascript:alert(1)"), paragraph("mailto:a@b.nl")] },
        { type: "embedCard", attrs: { url: "https://kaart.example/", title: "", description: "", site: "" } },
        paragraph("/artikel/x"),
      ],
    }),
  ).toEqual(["/artikel/x", "https://a.example/", "mailto:a@b.nl", "/artikel/x"]);
});
