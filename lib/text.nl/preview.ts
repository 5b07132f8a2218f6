import { formatDate, formatTime } from "../dates";

const until = (at: Date) => `${formatDate(at)}, ${formatTime(at)} uur`;

/** What stands above a preview. */
export const previewText = {
  banner: "Voorbeeld: zo ziet een lezer dit artikel.",
  back: "Terug naar het artikel",
} as const;

/** The page on which the desk sees an article beside writing it. */
export const livePreviewText = {
  title: "Voorbeeld",
  of: (title: string) => `Voorbeeld van ${title}`,
  intro: "Dit is de echte pagina. Laat haar naast de tekst openstaan: ze ververst zodra er iets is opgeslagen.",
  back: "Naar het artikel",
  alone: "Alleen de pagina",
  width: "Breedte",
  widths: { phone: "Telefoon", desktop: "Computer" },
  frame: { phone: "De pagina op een telefoon", desktop: "De pagina op een computer" },
  refreshed: (time: string) => `Ververst om ${time}`,
} as const;

/** Links for someone from outside. */
export const previewLinkText = {
  title: "Laten meelezen",
  hint: "Een geheime link voor wie geen account heeft. Wie hem heeft, leest alleen dit, tot hij verloopt of je hem intrekt.",
  term: "Geldig",
  days: (days: number) => (days === 1 ? "1 dag" : `${days} dagen`),
  termWrong: "Kies 1, 7 of 30 dagen.",
  weekWrong: "Deze week bestaat niet op de kalender.",
  make: "Link maken",
  made: "De link is er. Kopieer hem nu: later is hij niet meer op te vragen.",
  address: "De link",
  copy: "Kopiëren",
  copied: "Gekopieerd.",
  copyFailed: "Kopiëren lukte niet. De link is geselecteerd; gebruik Ctrl C.",
  open: "Open links",
  none: "Er staat geen link open.",
  line: (by: string, endsAt: Date) => `van ${by}, tot ${until(endsAt)}`,
  end: "Intrekken",
  endLabel: (by: string, endsAt: Date) => `Trek de link van ${by}, tot ${until(endsAt)}, in`,
  ended: "Ingetrokken: de link opent niets meer.",
  tooMany: "Er staan al twintig links open. Trek er eerst een in.",
} as const;

/** What someone from outside sees. */
export const sharedText = {
  title: "Meelezen",
  article: (endsAt: Date) =>
    `Je leest mee: dit artikel is nog niet af of nog niet verschenen. De link werkt tot ${until(endsAt)}.`,
  issue: (endsAt: Date) => `Je leest mee: dit nummer is nog niet uit. De link werkt tot ${until(endsAt)}.`,
  back: "Naar het hele nummer",
  home: "Naar de voorpagina",
  over: "Deze link werkt niet (meer)",
  overIntro:
    "Hij is verlopen of ingetrokken, of bij het kopiëren is er een stukje van weggevallen. Vraag de redactie om een nieuwe.",
} as const;
