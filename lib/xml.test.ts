import fc from "fast-check";
import { expect, test } from "vitest";
import { readXml } from "@/scripts/test/xml";
import { anyText } from "./any-text";
import { escapeXml, xml, xmlDocument } from "./xml";

const withoutForbidden = (text: string) =>
  [...text].filter((character) => /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]$/u.test(character)).join("");

test("any text at all comes out of a document as it went in, without what XML forbids", () => {
  fc.assert(
    fc.property(anyText, anyText, (content, attribute) => {
      const document = xmlDocument(xml`<a b="${attribute}">${content}</a>`);
      const [inside, value] = readXml(document, (find) => [find("/a")[0], find("/a/@b")[0]]);
      expect(inside).toBe(withoutForbidden(content));
      expect(value).toBe(withoutForbidden(attribute).replace(/[\t\n]/g, " "));
    }),
    { numRuns: 500 },
  );
});

test("markup stays markup, text never becomes it", () => {
  const inner = xml`<b>${"<i>"}</b>`;
  expect(xml`<a>${inner}${[inner, "&"]}${null}${7}</a>`.text).toBe("<a><b>&lt;i&gt;</b><b>&lt;i&gt;</b>&amp;7</a>");
});

test("what would end a CDATA section or a document is only text", () => {
  for (const text of [
    "]]>",
    "</a><a>",
    "<!--",
    "<?x?>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "&b;",
    "\u0000\uFFFE\uD800",
  ]) {
    expect(readXml(xmlDocument(xml`<a>${text}</a>`), (find) => find("/a"))).toEqual([withoutForbidden(text)]);
  }
  expect(escapeXml("a\u0000\u001fb")).toBe("ab");
});
