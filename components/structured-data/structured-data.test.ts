import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { anyText } from "@/lib/any-text";
import { StructuredData } from "./structured-data";

const start = '<script type="application/ld+json">';
const end = "</script>";

test("whatever a title holds, the element ends where we end it and holds the same data", () => {
  fc.assert(
    fc.property(anyText, (headline) => {
      const data = [{ "@type": "NewsArticle", headline, author: undefined }];
      const html = renderToStaticMarkup(createElement(StructuredData, { data }));
      expect(html.startsWith(start) && html.endsWith(end)).toBe(true);
      const inside = html.slice(start.length, -end.length);
      expect(inside).not.toContain("<");
      expect(JSON.parse(inside)).toEqual({
        "@context": "https://schema.org",
        "@graph": [{ "@type": "NewsArticle", headline }],
      });
    }),
  );
});
