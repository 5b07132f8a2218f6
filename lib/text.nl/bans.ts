import type { BanKind } from "../comment-status";
import { formatDate } from "../dates";

/** What someone who may not comment for a while reads of it. */
export const banText = {
  refused: (until: Date) =>
    `Onder deze naam of vanaf dit adres kun je tot en met ${formatDate(until)} niet reageren. Wat je typte staat er nog. Klopt dit niet, schrijf dan de redactie.`,
} as const;

const kinds: Record<BanKind, string> = { name: "naam", domain: "maildomein", address: "internetadres" };

/** The window that keeps someone out for a while, and the table of who is. */
export const banDeskText = {
  title: "Bans",
  intro:
    "Wie een tijd niet kan reageren. Een ban eindigt vanzelf, of eerder als je hem opheft. Wie hem heeft, leest tot wanneer, niet waarom. Drie maanden nadat hij voorbij is, wordt hij gewist.",
  kinds,
  ask: (name: string) => `Ban voor de afzender: ${name}`,
  what: "Waarop?",
  choices: {
    name: (label: string) => `De naam ‘${label}’: ook wie toevallig zo heet kan dan niet reageren`,
    domain: (label: string) => `Het maildomein ${label}: iedereen met een adres daar`,
    address: () => "Het internetadres waar deze reactie vandaan kwam: ook wie het deelt",
  },
  addressGone: "Het internetadres van deze reactie is al vergeten: dat gebeurt na acht dagen.",
  days: "Hoe lang?",
  lengths: { 1: "een dag", 7: "een week", 30: "30 dagen", 90: "90 dagen", 365: "een jaar" },
  /** Of the lengths above. */
  usualDays: "30",
  kept: "Een ban eindigt vanzelf. Drie maanden later is hij helemaal gewist.",
  reason: "Waarom? Alleen de redactie leest dit.",
  spamToo: "Zet deze reactie ook bij de spam",
  submit: "Ban",
  done: (name: string) => `De afzender ${name} kan een tijd niet reageren.`,
  who: "Wie",
  kind: "Op",
  why: "Reden",
  from: "Sinds",
  until: "Tot",
  lift: "Opheffen",
  liftOf: (label: string) => `Ban van ${label} opheffen`,
  lifted: (by: string | null) => (by ? `opgeheven door ${by}` : "opgeheven"),
  over: "voorbij",
  liftedDone: "De ban is opgeheven.",
  gone: "Deze ban was al voorbij of opgeheven.",
  empty: "Er zijn geen bans.",
  by: (name: string) => `door ${name}`,
} as const;

export const banFieldText = {
  kindMissing: "Kies minstens één ding waarop de ban geldt.",
  daysWrong: "Kies een duur van 1 tot 366 dagen.",
  reasonMissing: "Schrijf kort waarom.",
  reasonLong: "Hoogstens 300 tekens.",
  unknown: {
    name: "De naam van deze afzender is er niet meer.",
    domain: "Van deze afzender is geen e-mailadres bekend.",
    address: "Het internetadres van deze reactie is al vergeten.",
  } satisfies Record<BanKind, string>,
} as const;
