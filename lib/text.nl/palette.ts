/** Going anywhere by typing. */
export const paletteText = {
  title: "Zoeken en gaan",
  button: "Zoeken en gaan",
  keys: "Ctrl K",
  label: "Waar wil je heen?",
  placeholder: "Een scherm, een titel of iets doen",
  none: "Niets gevonden.",
  searching: "Zoeken in titels",
  found: (count: number) => (count === 1 ? "1 mogelijkheid" : `${count} mogelijkheden`),
  screens: "Schermen",
  actions: "Doen",
  articles: "Artikelen",
  thisWeek: "De planning van deze week",
  waiting: "Wat op mij wacht",
  trash: "Prullenbak",
  screen: "scherm",
  action: "doen",
} as const;
