import { formatNumber } from "../dates";
import type { LetterContent } from "../mail/letter";

/** What stands where an address was in a text of ours. */
export const erasedAddress = "(verwijderd adres)";

export const ownDataLetters = {
  link: (magazine: string, address: string): LetterContent => ({
    subject: `Wat ${magazine} van je bewaart`,
    paragraphs: [
      "Dag,",
      `Iemand, waarschijnlijk jijzelf, wil zien wat ${magazine} bij dit e-mailadres bewaart. Achter deze link kun je het bekijken, downloaden en wissen.`,
    ],
    link: { address, label: "Mijn gegevens bekijken" },
    closing: [
      "De link werkt een uur lang. Geef hem aan niemand door.",
      "Was jij het niet? Dan hoef je niets te doen: er is niets gewijzigd, en niemand anders heeft iets gezien.",
    ],
  }),
};

/** The page where one asks. */
export const askDataText = {
  kind: "Privacy",
  title: "Mijn gegevens",
  description: "Bekijk, download of wis wat we bij jouw e-mailadres bewaren.",
  intro:
    "Heb je hier gereageerd? Vul je e-mailadres in, dan sturen we je een link. Daarmee zie je alles wat we bij dat adres bewaren, en kun je het downloaden of wissen. Een account heb je niet nodig.",
  email: "e-mailadres",
  submit: "Stuur mij de link",
  sent: "Als we iets van dit adres bewaren, krijg je binnen een paar minuten een mail. De link daarin werkt een uur.",
  failed: (id: string) =>
    `Door een fout bij ons is er niets verstuurd. Probeer het zo opnieuw. Blijft het misgaan, noem dan storing ${id}.`,
  more: "Hoe we met je gegevens omgaan, lees je bij",
  privacy: "privacy",
  link: "Bekijk, download of wis wat we van je bewaren",
} as const;

/** The page behind the link. */
export const ownDataPageText = {
  title: "Dit bewaren we van je",
  of: (email: string) => `Bij het e-mailadres ${email}:`,
  closed: "Deze link werkt niet (meer)",
  closedText: "Een link werkt een uur, en na het wissen niet meer.",
  again: "Vraag een nieuwe link aan",
  comments: (count: number) => (count === 1 ? "1 reactie" : `${formatNumber(count)} reacties`),
  status: {
    approved: "staat online",
    pending: "wacht op de redactie",
    spam: "als spam weggelegd",
    deleted: "staat niet online",
  } as Record<string, string>,
  follows: (count: number) =>
    count === 1 ? "mail bij antwoorden in 1 gesprek" : `mail bij antwoorden in ${formatNumber(count)} gesprekken`,
  mails: (count: number) =>
    count === 1
      ? "1 mail aan jou, van de laatste dertig dagen"
      : `${formatNumber(count)} mails aan jou, van de laatste dertig dagen`,
  more: (count: number) => `En nog ${formatNumber(count)} oudere, die in de download staan.`,
  download: "Download alles (JSON)",
  downloadText:
    "Een bestand met alles wat er is opgeslagen, ook wat hierboven niet staat, zoals het logboek bij je reacties.",
  eraseTitle: "Alles wissen",
  eraseText:
    "Je naam en de tekst van je reacties worden vervangen door ‘Verwijderd op verzoek van de schrijver’. Antwoorden van anderen blijven staan, ook als ze je aanhalen. Je e-mailadres en de rest verdwijnen helemaal. Dit kan niet worden teruggedraaid.",
  sure: "Ja, wis alles",
  erase: "Wis mijn gegevens",
  erasedTitle: "Alles is gewist",
  erased: "Je gegevens zijn weg. Op de pagina’s waar je reageerde staat nu ‘Verwijderd op verzoek van de schrijver’.",
  front: "Naar de voorpagina",
  file: "antenne-gegevens.json",
} as const;
