import type { CommentStatus } from "../comment-status";
import type { Why } from "../comment-verdict";
import { formatNumber } from "../dates";

const amount = (count: number) => `${formatNumber(count)} ${count === 1 ? "reactie" : "reacties"}`;

const states: Record<CommentStatus, string> = {
  pending: "in de wacht",
  approved: "goedgekeurd",
  spam: "spam",
  deleted: "verwijderd",
};

/** The words of the desk about comments that it changed. */
export const deskEditText = {
  title: (name: string) => `De reactie van ${name} aanpassen`,
  explanation:
    "Lezers zien dat de redactie haar aanpaste, en waarom. Wie haar schreef krijgt er na tien minuten mail over, en kan bezwaar maken. De oude tekst bewaren we zolang dat kan.",
  text: "Tekst",
  reason: "Waarom? Dit lezen bezoekers ook.",
  reasonHint: "Bijvoorbeeld: een telefoonnummer weggehaald.",
  reasonMissing: "Schrijf kort waarom.",
  reasonLong: "Hoogstens 200 tekens.",
  save: "Aanpassen",
  saved: (name: string) => `De reactie van ${name} is aangepast.`,
  undone: (name: string) => `De reactie van ${name} heeft haar oude woorden terug.`,
} as const;

/** The inbox of what readers say. */
export const inboxText = {
  all: "Alle",
  states,
  select: (name: string) => `Kies de reactie van ${name}`,
  selected: (count: number) => `${amount(count)} gekozen`,
  selectPage: "Kies deze pagina",
  clear: "Niets kiezen",
  everything: (count: string) => `Alle ${count} van dit filter:`,
  atLeast: (count: number) => `meer dan ${formatNumber(count)}`,
  sweepQuestion: (verb: string, count: string) => `${verb}: alle ${count}?`,
  sweepExplanation:
    "Dit geldt voor alles wat dit filter nu toont, ook op de volgende pagina's. Wat intussen binnenkomt blijft staan. Je kunt het in één keer ongedaan maken.",
  busy: (count: number) => `Bezig: ${formatNumber(count)} gedaan`,
  doneMany: {
    approve: (count: number) => `${amount(count)} goedgekeurd.`,
    markSpam: (count: number) => `${amount(count)} bij de spam gezet.`,
    remove: (count: number) => `${amount(count)} verwijderd.`,
    reopen: (count: number) => `${amount(count)} teruggezet.`,
    undo: (count: number) =>
      `${amount(count)} weer zoals zij was.`.replace("reacties weer zoals zij was", "reacties weer zoals ze waren"),
  },
  meanwhile: (name: string, status: CommentStatus, by: string | null) =>
    `De reactie van ${name} is intussen ${states[status]}${by ? `, door ${by}` : ""}. Jouw besluit is niet doorgevoerd.`,
  meanwhileMany: (count: number) =>
    `${amount(count)} niet veranderd: iemand anders besliste er intussen over, of ze zijn er niet meer.`,
  undoneNothing: "Er is niets ongedaan gemaakt: er is intussen anders over besloten.",
  edit: "Aanpassen",
  ban: "Ban",
  sender: (name: string) => `Alles van ${name}`,
  decidedBy: (name: string) => `besloten door ${name}`,
  list: "Reacties",
} as const;

/** The filters above the inbox. */
export const inboxFilterText = {
  open: "Filters",
  article: "Artikelnummer",
  section: "Rubriek",
  anySection: "alle rubrieken",
  reason: "Reden",
  anyReason: "elke reden",
  links: "Alleen met links",
  from: "Vanaf",
  until: "Tot en met",
  submit: "Filter",
  clear: "Alles tonen",
  ofSender: (name: string, email: string | null) => `Alles van ${name}${email ? ` (${email})` : ""}`,
  senderExplanation: "Met hetzelfde e-mailadres, dezelfde naam, of de laatste dagen vanaf hetzelfde internetadres.",
  counts: (counts: Record<CommentStatus, number>) =>
    `${formatNumber(counts.approved)} goedgekeurd, ${formatNumber(counts.spam)} spam, ${formatNumber(counts.pending)} in de wacht, ${formatNumber(counts.deleted)} verwijderd`,
  reasons: {
    hidden: "verborgen tekens",
    busy: "drukte onder het artikel",
    "trap-filled": "leeg veld ingevuld",
    hurried: "te snel verstuurd",
    "hurried-link": "te snel, met een link",
    unseen: "begin niet gezien",
    suspect: "verdacht woord",
    banned: "verboden woord",
    "many-links": "veel links",
    elsewhere: "ook onder andere artikelen",
    unsure: "filter twijfelt",
    "like-spam": "filter ziet spam",
    "known-despite": "bekende met iets verdachts",
  } satisfies Partial<Record<Why, string>>,
} as const;
