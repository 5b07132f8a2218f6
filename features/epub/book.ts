import type { IsoWeek } from "@/lib/iso-week";

/** A document in the book, by its path from the package's folder. */
export type BookText = { path: string; text: string };

/** A picture in the book, and the file in the storage that it is made from. `color` stands in for one that is gone. */
export type BookPicture = { path: string; file: string; color: string };

/** What is drawn on the cover. */
export type BookCover = {
  magazine: string;
  week: IsoWeek;
  title: string;
  picture: { file: string; focalX: number; focalY: number } | null;
};

/** A book before it is packed: its texts are finished, its pictures named. Small enough to be kept in memory. */
export type Book = { fileName: string; cover: BookCover; texts: BookText[]; pictures: BookPicture[] };

/** Where the parts of a book stand, from the package's folder. */
export const paths = {
  folder: "EPUB",
  package: "package.opf",
  nav: "inhoud.xhtml",
  cover: "omslag.xhtml",
  colophon: "colofon.xhtml",
  style: "boek.css",
  coverImage: "omslag.jpg",
  font: "letters/big-shoulders-display.woff2",
  picture: (key: string) => `beeld/${key}.jpg`,
  chapter: (number: number, slug: string) => `${String(number).padStart(2, "0")}-${slug}.xhtml`,
};
