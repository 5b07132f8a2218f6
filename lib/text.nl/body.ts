/** What stands in and around the text of an article besides the writer's own words. */
export const bodyText = {
  notes: "Noten",
  note: (number: number) => `Noot ${number}`,
  backToText: (number: number) => `Terug naar noot ${number} in de tekst`,
  gallery: (count: number) => (count === 1 ? "Beeldreeks van 1 beeld" : `Beeldreeks van ${count} beelden`),
  previousImage: "Vorig beeld",
  nextImage: "Volgend beeld",
  imageOf: (place: number, count: number) => `${place} van ${count}`,
  imageBy: (maker: string) => `Beeld: ${maker}`,
  video: "Video",
  audio: "Geluid",
  mediaGone: "Dit beeld of geluid is er niet meer.",
  playFrom: (site: string) => `Speel af van ${site}`,
  playElsewhere: (site: string) => `Kijk of luister op ${site}`,
  playNotice: (site: string) => `Pas als je klikt, laden we iets van ${site}. Vanaf dan gelden ook hun regels.`,
  elsewhere: "een andere site",
} as const;
