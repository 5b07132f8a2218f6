import type { IsoWeek } from "../iso-week";

/** An issue as a book. */
export const epubText = {
  link: "Lees dit nummer als e-boek (EPUB)",
  linkTitle: ({ year, week }: IsoWeek) => `Week ${week}, ${year} als e-boek`,
  print: "Op papier: druk deze pagina af, dan krijg je het hele nummer.",
  printElsewhere: ({ week }: IsoWeek) => `Het hele nummer op papier: druk de pagina van week ${week} af`,
  title: (magazine: string, { year, week }: IsoWeek) => `${magazine}, week ${week}, ${year}`,
  week: ({ year, week }: IsoWeek) => `Week ${week}, ${year}`,
  cover: "Omslag",
  coverAlt: (title: string) => `Omslag van ${title}`,
  contents: "Inhoud",
  landmarks: "Wegwijzer",
  begin: "Begin van de tekst",
  by: (names: string) => `door ${names}`,
  online: "Lees en reageer op",
  listen: (title: string) => `${title}: luister op de site`,
  watch: (title: string) => `${title}: kijk op de site`,
  corrected: (date: string) => `Verbeterd op ${date}:`,
  event: (when: string, place: string) => (place === "" ? when : `${when}, ${place}`),
  eventHeading: "Zelf heen",
  colophon: "Colofon",
  newest: (date: string) => `De artikelen staan hier zoals ze op ${date} op de site stonden.`,
  images: (makers: string) => `Beeld: ${makers}.`,
  words: (names: string) => `Tekst: ${names}.`,
  accessibility: "Eén doorlopende tekst met een inhoudsopgave, koppen en noten; elk beeld heeft een beschrijving.",
} as const;
