import type { LetterContent } from "../mail/letter";

/** Handing in, approving, sending back. */
export const workflowText = {
  sendBack: "Terugsturen",
  sendBackTitle: "Terugsturen naar de schrijver",
  sendBackIntro:
    "Het artikel wordt weer een concept. De schrijver krijgt je briefje per mail en ziet het bij het artikel.",
  note: "Wat moet er nog gebeuren?",
  noteMissing: "Schrijf erbij wat er nog moet gebeuren.",
  noteLong: "Het briefje mag hoogstens 2.000 tekens lang zijn.",
  sentBack: "Teruggestuurd. De schrijver krijgt je briefje.",
  sentBackBy: (name: string) => `${name} stuurde dit terug:`,
  overtaken: (status: string) =>
    `Iemand was je voor: het artikel is intussen gewijzigd. Je besluit is niet uitgevoerd. De status is nu: ${status.toLowerCase()}. Kijk het nog eens na.`,
  steps: "Verloop",
  noSteps: "Er is nog niets besloten.",
  system: "Het magazine zelf",
  waiting: "Wacht op mij",
  waitingEmpty: "Er wacht niets op jou.",
} as const;

/** The letters about an article's way through the desk. */
export const workflowMail = {
  handedIn: (name: string, by: string, title: string, address: string): LetterContent => ({
    subject: `Ter beoordeling: ${title}`,
    paragraphs: [`Dag ${name},`, `${by} biedt "${title}" aan ter beoordeling.`],
    link: { address, label: "Het artikel bekijken" },
  }),
  approved: (name: string, by: string, title: string, address: string): LetterContent => ({
    subject: `Goedgekeurd: ${title}`,
    paragraphs: [`Dag ${name},`, `${by} heeft "${title}" goedgekeurd. Je hoeft niets meer te doen.`],
    link: { address, label: "Het artikel bekijken" },
  }),
  sentBack: (name: string, by: string, title: string, note: string, address: string): LetterContent => ({
    subject: `Teruggestuurd: ${title}`,
    paragraphs: [`Dag ${name},`, `${by} stuurt "${title}" naar je terug, met dit briefje:`, note],
    link: { address, label: "Verder schrijven" },
  }),
};
