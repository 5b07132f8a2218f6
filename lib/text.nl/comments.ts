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
  and: "en in de",
  rules: "huisregels",
  replyTo: "antwoord op",
  noReply: "niemand: een nieuwe reactie",
  sent: "Dank je wel. Je reactie is bewaard en verschijnt hier zodra de redactie haar heeft gelezen.",
  shown: "Dank je wel. Je reactie staat hierboven.",
  failed: (id: string) =>
    `Door een fout bij ons is je reactie niet bewaard. Wat je typte staat er nog; probeer het zo opnieuw. Blijft het misgaan, noem dan storing ${id}.`,
  mark: "*",
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
  replyLabel: (name: string) => `Antwoord op ${name}`,
  report: "Meld",
  reportLabel: (name: string) => `Meld de reactie van ${name}`,
  permalink: (name: string, when: string) => `Reactie van ${name}, ${when}`,
  choice: (name: string, when: string) => `${name}, ${when}`,
  continued: (name: string) => `Vervolg van de antwoorden op ${name}`,
  by: { author: "auteur", desk: "redactie" },
  editedByDesk: (reason: string) => `Aangepast door de redactie: ${reason}`,
  pages: "Bladzijden met reacties",
  page: (page: number) => `Bladzijde ${page}`,
  earlier: "Eerdere reacties",
  later: "Latere reacties",
} as const;
