import { formatNumber } from "../dates";

/** Suggestions: other words for an article, which someone accepts or not. */
export const suggestionText = {
  title: "Voorstellen",
  hint: "Zet ‘Voorstellen’ boven de tekst aan (Ctrl Alt V): wat je dan typt of weghaalt is een voorstel. Lezers zien er niets van tot iemand het overneemt.",
  count: (count: number) => (count === 1 ? "1 open voorstel" : `${formatNumber(count)} open voorstellen`),
  none: "Er staat geen voorstel open.",
  tool: "Voorstellen",
  on: "Je stelt voor: wat je typt of weghaalt wordt een voorstel.",
  always: "Je mag dit artikel lezen, niet schrijven. Wat je in de tekst typt of weghaalt wordt een voorstel.",
  refused: "Dat kan niet als voorstel: alleen woorden en alinea’s. Zet er een notitie bij.",
  label: (name: string, when: string) => `Voorstel van ${name}, ${when}`,
  ownLabel: "Jouw voorstel",
  you: "jij",
  unknown: "iemand die er niet meer is",
  bar: "Voorstel onder de cursor",
  by: (name: string) => `Voorstel van ${name}`,
  accept: "Overnemen",
  refuse: "Afwijzen",
  withdraw: "Intrekken",
  reopen: "Opnieuw openen",
  show: "Toon",
  acceptAll: "Alles overnemen",
  refuseAll: "Alles afwijzen",
  labelled: (verb: string, what: string) => `${verb}: ${what}`,
  whole: { adds: "toegevoegd:", removes: "weg:" },
  said: (removed: string, added: string) =>
    removed === "" ? `‘${added}’ erbij` : added === "" ? `‘${removed}’ weg` : `‘${removed}’ wordt ‘${added}’`,
  joined: (before: string, after: string, added: string) =>
    `‘${before}’ en ‘${after}’ worden één alinea${added === "" ? "" : `, met ‘${added}’ ertussen`}`,
  removed: "De woorden waar dit over gaat staan niet meer zo in de tekst, of iemand anders stelt daar al iets voor.",
  settledCount: (count: number) => `${formatNumber(count)} afgehandeld`,
  accepted: (name: string) => `Overgenomen door ${name}`,
  refusedBy: (name: string) => `Afgewezen door ${name}`,
  later: "Je voorstellen staan op dit apparaat en zijn nog niet bewaard. We blijven het proberen.",
  full: "Dit artikel heeft vijfhonderd open voorstellen. Meer past er niet.",
  warning: (count: number) =>
    count === 1
      ? "een voorstel waarover nog niet is beslist"
      : `${formatNumber(count)} voorstellen waarover nog niet is beslist`,
} as const;
