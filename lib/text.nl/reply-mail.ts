import type { LetterContent } from "../mail/letter";

type Reply = { name: string; text: string; title: string; magazine: string; address: string; stop: string };

/** The letters about answers to a comment. */
export const replyMailLetters = {
  ask: (title: string, magazine: string, address: string): LetterContent => ({
    subject: `Mail bij een antwoord op je reactie bij ${magazine}?`,
    paragraphs: [
      "Dag,",
      `Iemand, waarschijnlijk jijzelf, reageerde op ‘${title}’ en wil een mail bij elk antwoord in dat gesprek. Klopt dat? Bevestig het dan.`,
    ],
    link: { address, label: "Ja, mail mij bij een antwoord" },
    closing: [
      "Was jij het niet? Dan hoef je niets te doen: je krijgt hierover geen mail meer, en na een week is je verzoek gewist.",
    ],
  }),
  reply: ({ name, text, title, magazine, address, stop }: Reply): LetterContent => ({
    subject: `Een antwoord in je gesprek bij ‘${title}’`,
    paragraphs: [
      "Dag,",
      `${name} antwoordde in het gesprek waarin jij reageerde, bij ‘${title}’ in ${magazine}:`,
      text,
    ],
    link: { address, label: "Lees het op de pagina" },
    closing: [`Geen mail meer over dit gesprek? Dat kan met één klik:\n${stop}`],
  }),
};

/** The page that a mail about answers leads to. */
export const replyMailText = {
  kind: "Reacties",
  title: "Mail bij een antwoord",
  unknown: "Deze link kennen we niet. Is hij misschien afgebroken? Neem hem dan in zijn geheel over uit de mail.",
  asked: (title: string) => `Wil je een mail bij elk antwoord in jouw gesprek onder ‘${title}’?`,
  confirm: "Ja, mail mij bij een antwoord",
  refuse: "Nee, nooit",
  confirmed: (title: string) => `Je krijgt een mail bij elk antwoord in jouw gesprek onder ‘${title}’.`,
  stop: "Stop met mailen",
  stopped: "Je krijgt geen mail (meer) over dit gesprek.",
  stoppedHow: "Toch weer mail? Kruis bij je volgende reactie ‘mail me bij een antwoord’ aan.",
  thread: "Naar het gesprek",
} as const;
