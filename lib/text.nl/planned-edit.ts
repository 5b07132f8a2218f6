import type { LetterContent } from "../mail/letter";

/** A change of a published article that readers see later. */
export const plannedEditText = {
  title: "Wijziging voor later",
  applyAt: "Lezers zien het vanaf",
  hint: "Wijzig het artikel en kies wanneer lezers dat zien. Tot dan blijft het zoals het nu is.",
  submit: "Bewaren voor later",
  replace: "Vervangen door wat hier staat",
  postpone: "Tijd wijzigen",
  drop: "Wijziging intrekken",
  dropQuestion: "Deze wijziging intrekken?",
  dropExplanation: "De wijziging wordt weggegooid. Lezers blijven het artikel zien zoals het nu is.",
  take: "In het formulier zetten",
  planned: (when: string, by: string) => `Vanaf ${when} zien lezers een wijziging van ${by}.`,
  someone: "iemand die weg is",
  changed: (fields: string) => `Anders: ${fields}.`,
  failed: "De wijziging is niet doorgevoerd:",
  kept: "Bewaard voor later. Tot dan zien lezers het artikel zoals het nu is.",
  postponed: "De wijziging komt op een andere tijd.",
  dropped: "De wijziging is ingetrokken.",
  taken: "De wijziging staat nu in het formulier. Werk het artikel bij, of bewaar haar opnieuw voor later.",
  form: "Het artikel van nu",
  overtaken: "Iemand wijzigde dit artikel of de wijziging voor later. Er is niets bewaard; kijk het nog eens na.",
} as const;

/** Why a change was not applied at its time. */
export const editFailureText = {
  clash: "het artikel is intussen op dezelfde plek anders gewijzigd. Zet haar in het formulier en kies wat blijft.",
  incomplete: "er ontbreekt iets wat lezers nodig hebben. Zet haar in het formulier en vul het aan.",
  invalid: "iets waar zij naar verwijst bestaat niet meer. Zet haar in het formulier en kijk haar na.",
  "not-public": "het artikel stond op dat moment niet online.",
} as const;

/** The letter about a change that could not be applied. */
export const plannedEditMail = {
  failed: (name: string, title: string, failure: keyof typeof editFailureText, address: string): LetterContent => ({
    subject: `Niet doorgevoerd: de wijziging van ${title}`,
    paragraphs: [
      `Dag ${name},`,
      `De wijziging van "${title}" die nu had moeten ingaan, is niet doorgevoerd: ${editFailureText[failure]}`,
      "Lezers zien het artikel zoals het was. De wijziging is bewaard.",
    ],
    link: { address, label: "Het artikel openen" },
  }),
};
