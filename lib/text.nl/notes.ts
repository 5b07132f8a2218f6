import { formatNumber } from "../dates";

export const noteFieldText = {
  missing: "Schrijf wat je wilt zeggen.",
  long: "Dit is langer dan 2.000 tekens.",
} as const;

/** Notes in the margin of an article. */
export const noteText = {
  title: "Notities",
  count: (count: number) => (count === 1 ? "1 open notitie" : `${formatNumber(count)} open notities`),
  hint: "Selecteer woorden in de tekst en kies Notitie (Ctrl Alt M). Lezers zien er nooit iets van.",
  none: "Er staat geen notitie open.",
  tool: "Notitie bij de selectie",
  dialog: "Notitie",
  select: "Selecteer eerst de woorden waar het over gaat.",
  about: (quote: string) => `Bij: ‘${quote}’`,
  removed: "bij verwijderde tekst",
  text: "Wat wil je zeggen?",
  save: "Notitie plaatsen",
  show: "Toon in de tekst",
  showLabel: (quote: string) => `Toon ‘${quote}’ in de tekst`,
  reply: "Antwoord",
  replyLabel: (quote: string) => `Antwoord op de notitie bij ‘${quote}’`,
  send: "Antwoorden",
  resolve: "Opgelost",
  resolveLabel: (quote: string) => `De notitie bij ‘${quote}’ is opgelost`,
  reopen: "Heropenen",
  reopenLabel: (quote: string) => `Heropen de notitie bij ‘${quote}’`,
  resolvedCount: (count: number) => (count === 1 ? "1 opgelost" : `${formatNumber(count)} opgelost`),
  resolvedBy: (name: string) => `Opgelost door ${name}`,
  unknown: "iemand die er niet meer is",
  full: "Dit artikel heeft vijfhonderd notities en antwoorden. Meer past er niet.",
  placed: "De notitie staat erbij.",
  gone: "Deze notitie is er niet meer.",
} as const;
