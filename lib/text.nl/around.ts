import type { IsoWeek } from "../iso-week";

/** What stands around an article or an issue and leads on: earlier years, most read, related, series. */
export const aroundText = {
  thisWeekIn: "Deze week in",
  openIssue: ({ year, week }: IsoWeek) => `Het nummer van week ${week}, ${year}`,
  mostRead: "Meest gelezen",
  mostReadMeta: (name: string) => `Wat lezers deze week en dit jaar het meest lazen in ${name}.`,
  mostReadWeek: "Deze week",
  mostReadYear: "Dit jaar",
  mostReadNothing: "Nog niets gelezen. Jij kunt de eerste zijn.",
  mostReadPage: "De hele lijst van meest gelezen",
  related: "Lees ook",
  part: (part: number, parts: number) => `Deel ${part} van ${parts}`,
  ofSeries: "uit de serie",
  previousPart: "Vorig deel",
  nextPart: "Volgend deel",
  seriesNavigation: (title: string) => `Serie: ${title}`,
} as const;
