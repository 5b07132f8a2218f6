import type { Saying, Verdict, Why } from "../comment-verdict";
import { formatNumber } from "../dates";
import { nameSpamWords } from "./spam";

type Said = { number: number; words: string[] };

const list = (words: string[]) => new Intl.ListFormat("nl").format(words.map((word) => `‘${word}’`));

const percent = (share: number) => `${Math.round(share * 100)}%`;

const seconds = (number: number) => `${formatNumber(number)} ${number === 1 ? "seconde" : "seconden"}`;

const amount = (number: number, one: string, many: string) => `${formatNumber(number)} ${number === 1 ? one : many}`;

/** Each reason in a sentence. */
const reasons: Record<Why, (said: Said) => string> = {
  unhidden: () => "Er staat niets verborgen in de woorden.",
  hidden: ({ number }) => `Tussen letters staan onzichtbare tekens, ${formatNumber(number)} keer.`,
  fits: ({ number }) => `De tekst past: ${amount(number, "teken", "tekens")}.`,
  calm: () => "De afzender en het artikel bleven binnen de grenzen.",
  busy: () => "Onder dit artikel komt nu meer binnen dan mensen schrijven.",
  free: () => "Er geldt geen ban.",
  "trap-empty": () => "Het veld dat leeg moet blijven is leeg.",
  "trap-filled": () => "Het veld dat leeg moet blijven is ingevuld.",
  unhurried: ({ number }) => `Er zat ${seconds(number)} tussen beginnen en versturen.`,
  hurried: ({ number }) => `Er zat maar ${seconds(number)} tussen beginnen en versturen.`,
  "hurried-link": ({ number }) =>
    `Er zat maar ${seconds(number)} tussen beginnen en versturen, en er staat een link in.`,
  unseen: () => "Het is niet gezien dat iemand het formulier aanraakte.",
  untimed: () => "Naar de tijd is niet gekeken.",
  "no-words": () => "Er staat geen verdacht of verboden woord in.",
  suspect: ({ words }) => `Er staat een verdacht woord in: ${list(words)}.`,
  banned: ({ words }) => `Er staat een verboden woord in: ${list(words)}.`,
  links: ({ number }) => (number === 0 ? "Er staat geen link in." : `Er staat ${amount(number, "link", "links")} in.`),
  "many-links": ({ number }) => `Er staan veel links in: ${formatNumber(number)}.`,
  new: () => "Deze tekst is niet eerder gestuurd.",
  elsewhere: ({ number }) =>
    `Dezelfde tekst kwam vandaag ook onder ${amount(number, "ander artikel", "andere artikelen")}.`,
  silent: () => "Het filter heeft nog te weinig geleerd om iets te vinden.",
  desk: () => "De afzender is ingelogd bij de redactie.",
  ham: ({ number, words }) => `Het filter ziet ${percent(number)} kans op spam${because(words)}.`,
  unsure: ({ number, words }) => `Het filter twijfelt: ${percent(number)} kans op spam${because(words)}.`,
  "like-spam": ({ number, words }) => `Het filter ziet ${percent(number)} kans op spam${because(words)}.`,
  "everyone-waits": () => "Alle reacties wachten op een moderator.",
  newcomer: () => "Van deze afzender is nog niets goedgekeurd.",
  known: ({ number }) => `De afzender is bekend: ${amount(number, "reactie", "reacties")} goedgekeurd.`,
  "nobody-waits": () => "Niemands reacties hoeven te wachten.",
  doubted: () => "Er was twijfel, en de afzender is niet bekend.",
  held: () => "Een stap vroeg om een moderator.",
  "put-away": () => "Een stap noemde dit spam.",
  "known-despite": () => "Een stap noemde dit spam, maar de afzender is bekend.",
};

function because(words: string[]): string {
  return words.length > 0 ? `, vooral door ${nameSpamWords(words)}` : "";
}

const phases: Record<Verdict["phase"], string> = {
  clean: "Schoon",
  length: "Lengte",
  rate: "Tempo",
  bans: "Bans",
  honeypot: "Leeg veld",
  time: "Tijd",
  words: "Woorden",
  links: "Links",
  repeats: "Herhaling",
  filter: "Filter",
  trust: "Besluit",
};

const sayings: Record<Saying, string> = { pass: "laat door", doubt: "twijfelt", hold: "houdt op", spam: "spam" };

/** What a moderator reads of what happened to a comment. */
export const verdictText = {
  why: "Waarom",
  phase: phases,
  says: sayings,
  reason: ({ why, number = 0, words = [] }: Pick<Verdict, "why" | "number" | "words">) =>
    reasons[why]({ number, words }),
};
