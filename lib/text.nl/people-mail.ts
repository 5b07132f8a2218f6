import type { LetterContent } from "../mail/letter";

/** The letters about accounts. */
export const peopleMail = {
  invitation: (name: string, by: string, magazine: string, address: string): LetterContent => ({
    subject: `Je bent uitgenodigd voor de redactie van ${magazine}`,
    paragraphs: [
      `Dag ${name},`,
      `${by} heeft een account voor je gemaakt bij de redactie van ${magazine}. Met de link hieronder kies je een wachtwoord; daarna kun je meteen aan de slag.`,
    ],
    link: { address, label: "De uitnodiging aannemen" },
    closing: ["De link werkt één keer, en een week lang.", "Verwacht je deze mail niet? Dan hoef je niets te doen."],
  }),
  reset: (name: string, magazine: string, address: string): LetterContent => ({
    subject: `Een nieuw wachtwoord voor de redactie van ${magazine}`,
    paragraphs: [
      `Dag ${name},`,
      `Iemand, waarschijnlijk jijzelf, vroeg om een nieuw wachtwoord voor je account bij de redactie van ${magazine}.`,
    ],
    link: { address, label: "Een nieuw wachtwoord kiezen" },
    closing: [
      "De link werkt één keer, en een uur lang.",
      "Was jij het niet? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.",
    ],
  }),
  changed: (name: string, magazine: string): LetterContent => ({
    subject: `Je wachtwoord bij ${magazine} is gewijzigd`,
    paragraphs: [
      `Dag ${name},`,
      "Je hebt zojuist met een link uit je mail een nieuw wachtwoord gekozen. Overal waar je was ingelogd, ben je nu uitgelogd.",
      "Was jij dit niet? Laat het dan meteen aan een beheerder weten.",
    ],
  }),
  secondFactorOff: (name: string, by: string, magazine: string): LetterContent => ({
    subject: `Je tweede stap bij ${magazine} is uitgezet`,
    paragraphs: [
      `Dag ${name},`,
      `${by} heeft de tweede stap van je account uitgezet. Inloggen gaat nu met alleen je wachtwoord, tot je hem weer instelt. Overal waar je was ingelogd, ben je uitgelogd.`,
      "Had je hier niet om gevraagd? Laat het dan meteen aan een beheerder weten.",
    ],
  }),
};
