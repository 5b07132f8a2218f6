import fc, { type Arbitrary } from "fast-check";

/** Any string that JavaScript can hold, for property tests: control characters, halves of pairs, and what markup is made of. */
export const anyText: Arbitrary<string> = fc.string({
  unit: fc.oneof(
    fc.constantFrom("<", ">", "&", '"', "'", "]]>", "</script>", "<!--", "-->", "&amp;", "\r\n", "\u2028", "%", "\\"),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  ),
});
