import { describe, expect, test } from "vitest";
import { parseAddress } from "./address";

describe("een adres is letter voor letter een adres, of geen", () => {
  test.each([
    ["/2024", { kind: "year", year: 2024 }],
    ["/2024/week/13", { kind: "week", week: { year: 2024, week: 13 } }],
    ["/2026/week/47.epub", { kind: "week", week: { year: 2026, week: 47 }, file: ".epub" }],
    ["/2026/week/53", { kind: "week", week: { year: 2026, week: 53 } }],
    ["/artikel/de-hef-staat-stil", { kind: "article", slug: "de-hef-staat-stil" }],
    ["/artikel/2024", { kind: "article", slug: "2024" }],
    ["/artikel/de-hef/agenda.ics", { kind: "article", slug: "de-hef", file: "agenda.ics" }],
    ["/artikel/de-hef/reacties/2", { kind: "comments", slug: "de-hef", page: 2 }],
    ["/reactie/123", { kind: "comment", id: 123 }],
    ["/over", { kind: "page", slug: "over" }],
    ["/rubriek/beeld", { kind: "list", of: "section", slug: "beeld", page: 1 }],
    ["/auteur/noor/2", { kind: "list", of: "author", slug: "noor", page: 2 }],
    ["/trefwoord/bruggen", { kind: "list", of: "tag", slug: "bruggen", page: 1 }],
    ["/serie/over-de-brug/3", { kind: "list", of: "series", slug: "over-de-brug", page: 3 }],
    ["/read/antenne_item/id/123/wat-dan-ook", { kind: "legacy", id: 123 }],
    ["/read/antenne_item/id/123/Met%20Hoofdletters", { kind: "legacy", id: 123 }],
    ["/read/antenne_item/id/2147483647", { kind: "legacy", id: 2_147_483_647 }],
  ])("%s", (path, address) => {
    expect(parseAddress(path)).toEqual(address);
  });

  test.each([
    ["/2024/week/01", "/2024/week/1"],
    ["/2024/week/01.epub", "/2024/week/1.epub"],
    ["/2024/week/1.epub/", "/2024/week/1.epub"],
    ["/2024/", "/2024"],
    ["/artikel/de-hef/", "/artikel/de-hef"],
    ["/artikel/de-hef/agenda.ics/", "/artikel/de-hef/agenda.ics"],
    ["/rubriek/beeld/1", "/rubriek/beeld"],
    ["/artikel/de-hef/reacties/1", "/artikel/de-hef"],
    ["/artikel/de-hef/reacties/2/", "/artikel/de-hef/reacties/2"],
  ])("%s is verhuisd naar %s", (path, to) => {
    expect(parseAddress(path)).toEqual({ kind: "moved", to });
  });

  test.each([
    ...[
      "/2026/week/54",
      "/2025/week/53",
      "/2026/week/0",
      "/2026/week/00",
      "/2026/week/013",
      "/2026/week/",
      "/2026/week",
    ],
    ...[
      "/99999",
      "/99999/week/1",
      "/1969",
      "/2101/week/1",
      "/024",
      "/2024/week/1/x",
      "/2024/weken/1",
      "/2024/week/1e1",
    ],
    ...[
      "/2026/week/54.epub",
      "/2026/week/047.epub",
      "/2026/week/0.epub",
      "/2026/week/47.EPUB",
      "/2026/week/47/epub",
      "/2026/week/47.epubx",
      "/2026/week/.epub",
      "/2026.epub",
      "/99999/week/1.epub",
    ],
    ...[
      "/artikel/x%2e",
      "/artikel/%00",
      "/artikel/x%2Fy",
      "/artikel/X",
      "/ARTIKEL/x",
      "/artikel/x.rsc",
      "/artikel/x/y",
    ],
    ...[
      "/artikel/-",
      "/-",
      "/artikel/a--b",
      `/artikel/${"a".repeat(121)}`,
      "/artikel/é",
      "/artikel/x;y",
      "/artikel/x%",
    ],
    ...["/artikel/X/agenda.ics", "/artikel/-/agenda.ics", "/artikel/x/y/agenda.ics"],
    ...["/artikel/x/agenda.icsx", "/rubriek/x/agenda.ics", `/artikel/${"a".repeat(121)}/agenda.ics`],
    ...["/artikel/x/reacties", "/artikel/x/reacties/0", "/artikel/x/reacties/02", "/artikel/x/reacties/100000"],
    ...["/artikel/x/reacties/2/3", "/artikel/x/reactie/2", "/artikel/a--b/reacties/2", "/rubriek/x/reacties/2"],
    ...["/reactie/0", "/reactie/01", "/reactie/2147483648", "/reactie/x", "/reactie/1/2", "/reactie/-1"],
    ...["//artikel/x", "/artikel//x", "/artikel/../x", "/./over", "/over\\", "/over%20", "", "/", "over"],
    ...["/rubriek/beeld/0", "/rubriek/beeld/01", "/rubriek/beeld/-1", "/rubriek/beeld/100000", "/rubriek/beeld/2/3"],
    ...[
      "/read/antenne_item/id/0/x",
      "/read/antenne_item/id/2147483648/x",
      "/read/antenne_item/id/1/x/y",
      "/a/b",
      "/a/b/c",
    ],
    `/${"/".repeat(8000)}`,
  ])("%s is geen adres", (path) => {
    expect(parseAddress(path)).toEqual({ kind: "none" });
  });
});
