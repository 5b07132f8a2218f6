import type { LetterContent } from "../mail/letter";

/** Mail about what waits in the inbox, and where one asks for it. */
export const digestText = {
  title: "Mail over reacties",
  explanation:
    "Krijg een mail als er reacties wachten die jij mag beoordelen. Er komt niets als er niets wacht, en niet elk uur hetzelfde.",
  label: "Hoe vaak?",
  rhythms: { never: "Nooit", hourly: "Hoogstens elk uur, als er iets bij kwam", daily: "Elke ochtend om acht uur" },
  submit: "Opslaan",
  saved: "Opgeslagen.",
  wrong: "Kies nooit, elk uur of elke dag.",
  letter: (
    name: string,
    magazine: string,
    count: string,
    first: { name: string; title: string }[],
    site: string,
  ): LetterContent => ({
    subject: count === "1" ? `Er wacht een reactie bij ${magazine}` : `Er wachten ${count} reacties bij ${magazine}`,
    paragraphs: [
      `Dag ${name},`,
      count === "1"
        ? "Er wacht een reactie op een besluit:"
        : `Er wachten ${count} reacties op een besluit. De nieuwste:`,
      first.map((one) => `${one.name}, bij ${one.title}`).join("\n"),
    ],
    link: { address: `${site}/redactie/reacties`, label: "Naar de reacties" },
    closing: [`Liever vaker, minder vaak of nooit? Dat kies je bij je account: ${site}/redactie/account`],
  }),
} as const;
