import { formatNumber } from "../dates";

export const searchText = {
  title: "Zoeken",
  titleFor: (q: string) => `Zoeken naar ${q}`,
  kind: "Door alle nummers heen",
  field: "Waar zoek je naar?",
  hint: "Zet een zin tussen “aanhalingstekens”, en een min voor een -woord dat je niet wilt.",
  section: "Rubriek",
  year: "Jaar",
  author: "Auteur",
  all: "alle",
  button: "Zoek",
  filters: "Alleen van",
  clear: "Wis de keuzes",
  busy: "Je zoekt sneller dan de antenne kan draaien. Wacht een minuut en probeer het dan opnieuw.",
  failed: "Er kwam geen antwoord. Druk op Zoek om het nog eens te proberen.",
  searching: "Zoeken …",
  count: (total: number, more: boolean) => {
    if (total === 0) return "Niets gevonden";
    const articles = total === 1 ? "1 artikel" : `${formatNumber(total)} artikelen`;
    return more ? `Meer dan ${articles}` : `${articles} gevonden`;
  },
  partly: "Dit zijn de beste van de nieuwste. Kies een jaar of rubriek om verder terug te gaan.",
  beginning: (word: string) => `Geen artikel heeft precies dit woord. Deze hebben een woord dat met “${word}” begint.`,
  meantBefore: "Niets met precies deze woorden. Bedoelde je ",
  meantAfter: "?",
  none: "Geen enkel artikel heeft al deze woorden.",
  noneFiltered: "Geen enkel artikel heeft al deze woorden binnen je keuzes.",
  tips: [
    "Probeer een ander of een korter woord.",
    "Laat een woord weg: elk woord moet in het artikel staan.",
    "Namen van auteurs en trefwoorden tellen ook mee.",
  ],
  empty: "Elk artikel dat hier ooit verscheen staat in dit geheugen: op een woord, een naam, een straat.",
  startWith: "Of begin bij een rubriek",
  short: "Dat is wat kort. Typ minstens twee letters.",
  common:
    "Met alleen zulke gewone woorden, leestekens of minnen valt niets te vinden. Noem een woord waar het over gaat.",
  results: "Gevonden artikelen",
} as const;
