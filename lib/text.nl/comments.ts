import { formatNumber } from "../dates";

/** What stands beside a field of the comment form. */
export const commentFieldText = {
  nameMissing: "Vul je naam in.",
  nameLong: "Je naam mag hoogstens 80 tekens lang zijn.",
  emailMissing: "Vul je e-mailadres in. Het wordt nooit getoond.",
  emailLong: "Dit e-mailadres is te lang: hoogstens 254 tekens.",
  emailWrong: "Vul een e-mailadres in, zoals naam@voorbeeld.nl.",
  textMissing: "Schrijf een reactie van minstens twee tekens.",
  textLong: "Je reactie mag hoogstens 5.000 tekens lang zijn. Maak haar iets korter.",
  articleWrong: "Dit formulier is verouderd. Laad de pagina opnieuw; kopieer eerst wat je typte.",
} as const;

/** The same as `textLong`, where the magazine wants them shorter. */
export function commentTooLong(most: number): string {
  return `Je reactie mag hoogstens ${formatNumber(most)} tekens lang zijn. Maak haar iets korter.`;
}

export const commentFormText = {
  title: "Reageer",
  required: "Velden met een * zijn verplicht.",
  name: "naam",
  email: "e-mailadres",
  emailHint: "wordt nooit getoond",
  text: "reactie",
  trap: "laat dit veld leeg",
  submit: "Plaats reactie",
  busy: "Bezig met versturen",
  waits: {
    everyone: "De redactie leest je reactie voordat ze op de pagina verschijnt.",
    newcomers: "De redactie leest je eerste reactie voordat ze op de pagina verschijnt.",
    nobody: "Je reactie staat meteen op de pagina.",
  },
  consent: "Als je reageert, bewaren we je naam, e-mailadres en reactie. Hoe dat gaat, lees je bij",
  privacy: "privacy",
  orSee: "; wat we van je hebben zie, download of wis je bij",
  ownData: "mijn gegevens",
  rulesInShort:
    "Reageer op het stuk. Spreek gerust tegen, ook hard, zolang het over de zaak gaat. Een regel die met > begint, is een citaat; een webadres wordt vanzelf een link.",
  rulesLink: "Alle huisregels",
  notify: "mail me bij een antwoord",
  notifyHint: "Je krijgt eerst een mail om dat te bevestigen, en kunt altijd met één klik stoppen.",
  remember: "onthoud mijn naam en e-mailadres op dit apparaat",
  change: "Wijzig of trek je reactie in",
  changeHow: "Dat kan een kwartier lang, alleen met deze link. Bewaar hem dus zolang je hem nodig kunt hebben.",
  replyTo: "antwoord op",
  noReply: "niemand: een nieuwe reactie",
  sent: "Dank je wel. Je reactie is bewaard en verschijnt hier zodra de redactie haar heeft gelezen.",
  shown: "Dank je wel. Je reactie staat hierboven.",
  failed: (id: string) =>
    `Door een fout bij ons is je reactie niet bewaard. Wat je typte staat er nog; probeer het zo opnieuw. Blijft het misgaan, noem dan storing ${id}.`,
  mark: "*",
} as const;

/** What stands in the place of what its writer took away. */
export const goneText = {
  withdrawn: { name: "Ingetrokken", text: "Ingetrokken door de schrijver." },
  erased: { name: "Verwijderd", text: "Verwijderd op verzoek van de schrijver." },
} as const;

/** The page where a writer changes a comment. */
export const changeText = {
  kind: "Reacties",
  title: "Je reactie wijzigen",
  unknown: "Deze link kennen we niet. Is hij misschien afgebroken? Neem hem dan in zijn geheel over.",
  under: "Je reageerde op",
  until: (time: string) => `Wijzigen of intrekken kan tot ${time} uur.`,
  again:
    "Wat je wijzigt, gaat opnieuw langs alles waar een nieuwe reactie langs gaat. Stond je reactie al online, dan komt erbij te staan dat ze is aangepast.",
  text: "reactie",
  save: "Bewaar de wijziging",
  busy: "Bezig met bewaren",
  withdrawTitle: "Of trek haar in",
  withdrawText:
    "Je reactie verdwijnt, voorgoed. Heeft iemand haar al beantwoord, dan blijft er staan dat ze is ingetrokken.",
  withdraw: "Trek mijn reactie in",
  shown: "De wijziging is bewaard en staat online.",
  waits: "De wijziging is bewaard. De redactie leest haar voordat je reactie (weer) op de pagina staat.",
  over: "Wijzigen of intrekken kan niet meer",
  overText: "Dat kan een kwartier na het plaatsen, en niet meer als de redactie je reactie heeft weggelegd.",
  ownData: "Alles wat je hier schreef later nog wissen? Dat kan bij",
  ownDataLink: "mijn gegevens",
  withdrawn: "Je reactie is ingetrokken",
  back: "Naar het artikel",
} as const;

export const commentListText = {
  title: (count: number) =>
    count === 0 ? "Reacties" : `${formatNumber(count)} ${count === 1 ? "reactie" : "reacties"}`,
  laterTitle: (page: number) => `Reacties, bladzijde ${page}`,
  meta: (title: string, page: number) => `Reacties bij ${title} (${page})`,
  under: "Bij het artikel",
  none: "Nog geen reacties. De eerste kan van jou zijn.",
  noneClosed: "Bij dit artikel staan geen reacties.",
  closed: "Reageren op dit artikel kan niet meer.",
  reply: "Antwoord",
  folded: (count: number) => `Nog ${formatNumber(count)} antwoorden`,
  replyLabel: (name: string) => `Antwoord op ${name}`,
  report: "Meld",
  reportLabel: (name: string) => `Meld de reactie van ${name}`,
  permalink: (name: string, when: string) => `Reactie van ${name}, ${when}`,
  choice: (name: string, when: string) => `${name}, ${when}`,
  continued: (name: string) => `Vervolg van de antwoorden op ${name}`,
  edited: "aangepast",
  by: { author: "auteur", desk: "redactie" },
  editedByDesk: (reason: string) => `Aangepast door de redactie: ${reason}`,
  pages: "Bladzijden met reacties",
  page: (page: number) => `Bladzijde ${page}`,
  earlier: "Eerdere reacties",
  later: "Latere reacties",
} as const;
