import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainContent, readContent, shorten } from "./content";

describe("the text of a post", () => {
  test("paragraphs, line ends and links as Mastodon writes them", () => {
    expect(
      readContent(
        '<p>Vanavond in <a href="https://worm.org/a">WORM</a> &amp; daarna<br>naar huis</p><p>Zie <a href="https://lang.example/heel/lang"><span class="invisible">https://</span><span class="ellipsis">lang.example/heel</span><span class="invisible">/lang</span></a></p>',
      ),
    ).toEqual([
      [{ text: "Vanavond in " }, { text: "WORM", href: "https://worm.org/a" }, { text: " & daarna\nnaar huis" }],
      [{ text: "Zie " }, { text: "lang.example/heel…", href: "https://lang.example/heel/lang" }],
    ]);
  });

  test("a hashtag stays one link with its sign", () => {
    expect(readContent('<p><a href="https://m.example/tags/rotterdam">#<span>rotterdam</span></a></p>')).toEqual([
      [{ text: "#rotterdam", href: "https://m.example/tags/rotterdam" }],
    ]);
  });

  test("nothing that runs or loads is left", () => {
    const html =
      '<p onclick="kwaad()">a<script>kwaad()</script><img src=x onerror="kwaad()"><iframe src="https://kwaad.example">in</iframe><style>p{}</style><svg><script>kwaad()</script></svg>b</p><a href="javascript:kwaad()">c</a><a href="data:text/html,kwaad">d</a><a href="/eigen">e</a>';
    const read = readContent(html);
    expect(plainContent(read)).toBe("ab\ncde");
    expect(read.flat().every(({ href }) => href === undefined)).toBe(true);
  });

  test("NUL, half surrogates and direction overrides are left out; right-to-left text itself stays", () => {
    expect(readContent("<p>a\u0000b\ud800c\u202Ed שלום</p>")).toEqual([[{ text: "abcd שלום" }]]);
  });

  test("anything at all is read, and never as markup", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (html) => {
        for (const { text, href } of readContent(html).flat()) {
          expect(text.isWellFormed()).toBe(true);
          expect(href ?? "https:").toMatch(/^https?:/);
        }
      }),
    );
  });
});

describe("a shortened post", () => {
  test("a short one is as it was", () => {
    const text = readContent("<p>een</p><p>twee <a href='https://a.example/'>drie</a></p>");
    expect(shorten(text, 280, 5)).toEqual(text);
  });

  test("is cut between words, and says so", () => {
    expect(shorten([[{ text: "een twee drie vier" }]], 10, 5)).toEqual([[{ text: "een twee…" }]]);
    expect(shorten([[{ text: "a" }], [{ text: "b" }], [{ text: "c" }]], 280, 2)).toEqual([
      [{ text: "a" }],
      [{ text: "b" }],
      [{ text: "…" }],
    ]);
    expect(shorten([[{ text: "a\nb\nc" }]], 280, 2)).toEqual([[{ text: "a\nb…" }]]);
  });

  test("never leaves half a character", () => {
    const [[run] = []] = shorten([[{ text: "👋".repeat(200) }]], 279, 5);
    expect(run?.text.isWellFormed()).toBe(true);
    expect(run?.text).not.toContain("\uFFFD");
  });
});
