import type { IsoWeek } from "../iso-week";

export const agendaText = {
  title: "Agenda",
  calendarName: (magazine: string) => `${magazine}: agenda`,
  meta: (city: string) => `Waar je naartoe kunt in ${city}, week na week, uit de artikelen van het magazine.`,
  intro: "Alles waar je zelf heen kunt, uit onze artikelen. Wat voorbij is, verdwijnt vanzelf.",
  week: ({ year, week }: IsoWeek) => `Week ${week}, ${year}`,
  running: "Nog te zien",
  until: "t/m",
  empty: "Er staat nu niets in de agenda.",
  emptyMore: "Zodra we over iets schrijven waar je heen kunt, staat het hier.",
  subscribe: "Abonneer je agenda op deze lijst",
  add: "Zet in je agenda",
  all: "De hele agenda",
} as const;
