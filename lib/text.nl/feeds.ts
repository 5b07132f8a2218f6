export const feedText = {
  /** The title of a feed of a section, author or tag. */
  listTitle: (magazine: string, list: string) => `${magazine}: ${list}`,
  listDescription: (magazine: string, list: string) => `Het nieuwste van ${list} in ${magazine}.`,
  atomLink: (title: string) => `${title} (Atom)`,
  rssLink: (title: string) => `${title} (RSS)`,
  jsonLink: (title: string) => `${title} (JSON Feed)`,
  corrected: (date: string) => `Verbeterd op ${date}:`,
  event: (when: string, place: string) => (place === "" ? `${when} uur` : `${when} uur, ${place}`),
} as const;
