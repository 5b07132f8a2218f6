import { epubText as t } from "@/lib/text.nl/epub";
import { type Markup, xml, xmlDocument } from "@/lib/xml";
import { paths } from "./book";

export type PackageFacts = {
  identifier: string;
  title: string;
  magazine: string;
  /** Its place in the row of all issues: `2026.47`. */
  number: string;
  description: string;
  authors: string[];
  subjects: string[];
  /** The day of the issue, and the instant of the last change: ISO. */
  day: string;
  modified: string;
  address: string;
  chapters: string[];
  pictures: string[];
};

/** The package document: what the book is, what it holds, and in which order it is read (EPUB Packages 3.2). */
export function packageDocument(facts: PackageFacts): string {
  return xmlDocument(xml`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="naam" xml:lang="nl" dir="ltr">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="naam">${facts.identifier}</dc:identifier>
<dc:title id="titel">${facts.title}</dc:title>
<dc:language>nl</dc:language>
<dc:publisher>${facts.magazine}</dc:publisher>
<dc:date>${facts.day}</dc:date>
<dc:source>${facts.address}</dc:source>
${facts.authors.map((name) => xml`<dc:creator>${name}</dc:creator>\n`)}\
${facts.subjects.map((name) => xml`<dc:subject>${name}</dc:subject>\n`)}\
${facts.description === "" ? null : xml`<dc:description>${facts.description}</dc:description>\n`}\
${properties(facts)}</metadata>
<manifest>
<item id="inhoud" href="${paths.nav}" media-type="application/xhtml+xml" properties="nav" />
<item id="omslag" href="${paths.cover}" media-type="application/xhtml+xml" />
<item id="omslagbeeld" href="${paths.coverImage}" media-type="image/jpeg" properties="cover-image" />
<item id="stijl" href="${paths.style}" media-type="text/css" />
<item id="letter" href="${paths.font}" media-type="font/woff2" />
${facts.chapters.map((path, at) => xml`<item id="tekst-${at + 1}" href="${path}" media-type="application/xhtml+xml" />\n`)}\
<item id="colofon" href="${paths.colophon}" media-type="application/xhtml+xml" />
${facts.pictures.map((path, at) => xml`<item id="beeld-${at + 1}" href="${path}" media-type="image/jpeg" />\n`)}</manifest>
<spine>
<itemref idref="omslag" />
<itemref idref="inhoud" />
${facts.chapters.map((_, at) => xml`<itemref idref="tekst-${at + 1}" />\n`)}\
<itemref idref="colofon" />
</spine>
</package>`);
}

function properties({ modified, magazine, number }: PackageFacts): Markup {
  const values: [property: string, value: string][] = [
    ["dcterms:modified", `${modified.slice(0, 19)}Z`],
    ["schema:accessMode", "textual"],
    ["schema:accessMode", "visual"],
    ["schema:accessModeSufficient", "textual"],
    ["schema:accessibilityFeature", "alternativeText"],
    ["schema:accessibilityFeature", "readingOrder"],
    ["schema:accessibilityFeature", "structuralNavigation"],
    ["schema:accessibilityFeature", "tableOfContents"],
    ["schema:accessibilityHazard", "none"],
    ["schema:accessibilitySummary", t.accessibility],
  ];
  return xml`${values.map(([property, value]) => xml`<meta property="${property}">${value}</meta>\n`)}\
<meta property="belongs-to-collection" id="reeks">${magazine}</meta>
<meta refines="#reeks" property="collection-type">series</meta>
<meta refines="#reeks" property="group-position">${number}</meta>
<meta name="cover" content="omslagbeeld" />
`;
}

/** Where a reading system finds the package (OCF 3.2, 3.5.2.1). */
export function containerDocument(): string {
  return xmlDocument(xml`<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="${paths.folder}/${paths.package}" media-type="application/oebps-package+xml" /></rootfiles>
</container>`);
}
