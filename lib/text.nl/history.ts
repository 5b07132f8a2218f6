import { formatNumber } from "../dates";

/** The history of an article: its versions, and what changed between two. */
export const historyText = {
  title: "Geschiedenis",
  of: (title: string) => `Geschiedenis van ${title}`,
  back: "Terug naar het artikel",
  empty: "Dit artikel is nog niet opgeslagen.",
  gone: "Deze versie is er niet (meer). Kies een andere.",
  list: "Versies",
  version: (version: number) => `Versie ${version}`,
  by: (name: string) => `door ${name}`,
  unknown: "onbekend",
  auto: "vanzelf opgeslagen",
  compareWith: "Vergelijk hiermee",
  compareWithLabel: (version: number) => `Vergelijk met versie ${version}`,
  compared: "hiermee vergeleken",
  comparison: (later: number, earlier: number) => `Versie ${later} vergeleken met versie ${earlier}`,
  views: "Wat je ziet",
  changes: "Wijzigingen",
  whole: "Hele tekst",
  first: "Dit is de eerste versie: er is niets om mee te vergelijken.",
  none: "Tussen deze versies is niets veranderd wat hier staat: titel, lead, tekst, rubriek, auteurs, dank en openingsbeeld.",
  restore: (version: number) => `Zet versie ${version} terug`,
  restoreHint:
    "Titel, lead, tekst, rubriek, auteurs en openingsbeeld worden weer zoals in die versie. Dat is een nieuwe versie: die van nu blijft in de geschiedenis staan.",
  restoreLive: "Dit artikel is gepubliceerd: lezers zien het meteen.",
  restoreQuestion: (version: number) => `Versie ${version} terugzetten?`,
} as const;

/** What became of a part of the text, before that part. */
export const changeText = {
  added: "Toegevoegd",
  removed: "Weggehaald",
  moved: "Verplaatst",
  changed: "Gewijzigd",
  movedAndChanged: "Verplaatst en gewijzigd",
  became: (before: string, after: string) => `${before} werd ${after.toLowerCase()}`,
  unchanged: (count: number) =>
    count === 1 ? "1 blok zonder wijziging" : `${formatNumber(count)} blokken zonder wijziging`,
  /** For who does not see colours and lines: around the words. */
  addedWords: "toegevoegd:",
  removedWords: "weggehaald:",
  endOfChange: "einde wijziging.",
  nothing: "(leeg)",
  picture: (id: number) => `beeld ${id}`,
  summary: (parts: string[]) => `Wat er veranderde: ${parts.join(", ")}.`,
  count: {
    fields: (count: number) => (count === 1 ? "1 veld" : `${count} velden`),
    changed: (count: number) => (count === 1 ? "1 blok gewijzigd" : `${formatNumber(count)} blokken gewijzigd`),
    added: (count: number) => (count === 1 ? "1 blok toegevoegd" : `${formatNumber(count)} blokken toegevoegd`),
    removed: (count: number) => (count === 1 ? "1 blok weggehaald" : `${formatNumber(count)} blokken weggehaald`),
    moved: (count: number) => (count === 1 ? "1 blok verplaatst" : `${formatNumber(count)} blokken verplaatst`),
  },
} as const;

/** The fields of an article that a comparison shows. */
export const changedField = {
  title: "Titel",
  lede: "Lead",
  section: "Rubriek",
  bylines: "Auteurs",
  credits: "Met dank aan",
  hero: "Openingsbeeld",
  heroCaption: "Bijschrift van het openingsbeeld",
} as const;

/** The places within a block that a comparison names. */
export const changedPart = {
  text: "",
  media: "",
  title: "Titel",
  caption: "Bijschrift",
  alt: "Beschrijving (alt-tekst)",
  attribution: "Wie het zegt",
  description: "Omschrijving",
  site: "Naam van de site",
  url: "Adres",
} as const;
