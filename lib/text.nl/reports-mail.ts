import { formatDate } from "../dates";
import type { LetterContent } from "../mail/letter";
import type { AutomatedMeans, DecisionAction, DecisionGround, DecisionOrigin, ObjectionOutcome } from "../report-kinds";

/** A comment as letters about it name it. */
export type CommentMail = {
  magazine: string;
  site: string;
  article: string;
  when: string;
  text: string;
  /** What it said before the desk changed it; else the same. */
  before: string;
};

type DecisionMail = {
  action: DecisionAction;
  ground: DecisionGround | null;
  origin: DecisionOrigin;
  reference: string;
  facts: string;
  automated: AutomatedMeans;
  objectUntil: Date;
};

const quoted = (text: string) => `“${text.length > 600 ? `${text.slice(0, 600)}…` : text}”`;

const happened: Record<DecisionAction, string> = {
  none: "Je reactie blijft staan zoals ze is.",
  remove:
    "We hebben je reactie weggehaald. Niemand ziet haar meer op onze site, waar die ook wordt gelezen, en dat blijft zo.",
  ban: "We hebben je reactie weggehaald. Niemand ziet haar meer op onze site, waar die ook wordt gelezen, en dat blijft zo.",
  edit: "We hebben je reactie aangepast. Lezers zien dat er iets is veranderd. Dat geldt overal waar onze site wordt gelezen, en dat blijft zo.",
  spam: "We hebben je reactie weggelegd als spam.",
};

const outside =
  "Kom je er met ons niet uit, dan kun je naar een erkend orgaan voor buitengerechtelijke geschillenbeslechting (artikel 21 van de digitaledienstenverordening; de lijst staat bij de Europese Commissie) of naar de rechter. Een klacht over hoe wij met de verordening omgaan, kun je indienen bij de Autoriteit Consument en Markt.";

const means: Record<AutomatedMeans, string> = {
  none: "Er kwam geen machine aan te pas: een mens las je reactie en besliste.",
  found: "Een filter wees je reactie aan; een mens las haar en besliste.",
  decided: "Een filter besliste, zonder dat een mens je reactie las.",
};

/** The letters about a report, a decision and an objection. */
export const reportMail = {
  received: (comment: CommentMail, number: number): LetterContent => ({
    subject: `We hebben je melding ontvangen (${number})`,
    paragraphs: [
      "Dag,",
      `Dank je wel voor je melding aan ${comment.magazine}. Ze heeft nummer ${number} en gaat over deze reactie van ${comment.when} bij ${comment.article}:`,
      quoted(comment.text),
      "Een moderator leest de reactie en je melding, en beslist. Geen machine doet dat. Wat het wordt, hoor je per mail.",
    ],
    closing: ["Heb jij dit niet gemeld? Dan heeft iemand je adres verkeerd ingevuld, en hoef je niets te doen."],
  }),

  /** Art. 17(3): (a) what, where and how long, (b) the facts, (c) machines, (d) or (e) the ground, (f) what can be done about it. */
  reasons: (
    name: string,
    comment: CommentMail,
    decision: DecisionMail & { bannedDays: number | null },
    address: string,
  ): LetterContent => ({
    subject: `Waarom je reactie bij ${comment.magazine} is ${decision.action === "edit" ? "aangepast" : "weggehaald"}`,
    paragraphs: [
      `Dag ${name},`,
      `Op ${comment.when} reageerde je bij ${comment.article}:`,
      quoted(decision.action === "edit" ? comment.before : comment.text),
      happened[decision.action],
      decision.action === "edit" ? `Er staat nu: ${quoted(comment.text)}` : "",
      decision.bannedDays === null ? "" : banned(decision.bannedDays),
      groundOf(decision, comment.site),
      `Wat we zagen, en waarom dat niet mag: ${decision.facts}`,
      decision.origin === "report"
        ? "We keken ernaar omdat iemand je reactie meldde."
        : "We kwamen je reactie zelf tegen bij het nalezen; niemand had haar gemeld.",
      means[decision.automated],
      `Ben je het er niet mee eens? Dan kun je gratis bezwaar maken, tot ${formatDate(decision.objectUntil)}. Een mens kijkt er opnieuw naar, als het kan een ander dan wie besliste.`,
    ].filter((paragraph) => paragraph !== ""),
    link: { address, label: "Bezwaar maken" },
    closing: [outside],
  }),

  /** Art. 16(5): what was decided, by whom or what, and what can be done about it. */
  decided: (comment: CommentMail, decision: DecisionMail, address: string): LetterContent => ({
    subject: "Ons besluit over je melding",
    paragraphs: [
      "Dag,",
      `Je meldde bij ${comment.magazine} een reactie van ${comment.when} bij ${comment.article}.`,
      {
        none: "We hebben de reactie gelezen en laten haar staan. Wat je meldde, is volgens ons niet in strijd met de wet of de huisregels.",
        remove: "We hebben de reactie weggehaald.",
        ban: "We hebben de reactie weggehaald, en wie haar schreef kan een tijd niet reageren.",
        edit: "We hebben de reactie aangepast, met een opmerking die lezers zien.",
        spam: "We hebben de reactie weggelegd als spam.",
      }[decision.action],
      decision.action === "none" && decision.facts !== "" ? decision.facts : "",
      "Een mens nam dit besluit.",
      `Ben je het er niet mee eens? Dan kun je gratis bezwaar maken, tot ${formatDate(decision.objectUntil)}.`,
    ].filter((paragraph) => paragraph !== ""),
    link: { address, label: "Bezwaar maken" },
    closing: [outside],
  }),

  objection: (
    comment: CommentMail,
    party: "commenter" | "reporter",
    outcome: ObjectionOutcome,
    answer: string,
  ): LetterContent => ({
    subject: "Ons antwoord op je bezwaar",
    paragraphs: [
      "Dag,",
      `Je maakte bij ${comment.magazine} bezwaar tegen ons besluit over een reactie van ${comment.when} bij ${comment.article}.`,
      outcome === "rejected"
        ? "We hebben er opnieuw naar gekeken en blijven bij ons besluit."
        : party === "commenter"
          ? "Je hebt gelijk gekregen: je reactie staat er weer zoals je haar schreef."
          : "Je hebt gelijk gekregen: we kijken opnieuw naar de reactie. Wat het wordt, hoor je per mail.",
      `Ons antwoord: ${answer}`,
      "Een mens heeft dit besloten.",
    ],
    closing: [outside],
  }),

  restored: (name: string, comment: CommentMail, action: DecisionAction): LetterContent => ({
    subject: `Je reactie bij ${comment.magazine} staat er weer`,
    paragraphs: [
      `Dag ${name},`,
      `We schreven je dat we je reactie van ${comment.when} bij ${comment.article} hadden ${action === "edit" ? "aangepast" : "weggehaald"}. Dat hebben we teruggedraaid: ze staat er weer.`,
    ],
  }),
};

function banned(days: number): string {
  return `Ook kun je ${days === 1 ? "een dag" : `${days} dagen`} niet reageren: tot en met ${formatDate(new Date(Date.now() + days * 86_400_000))}. Dat eindigt vanzelf.`;
}

function groundOf({ ground, reference }: DecisionMail, site: string): string {
  return ground === "illegal"
    ? `De reden: ze is volgens ons in strijd met de wet, namelijk met ${reference}.`
    : `De reden: ze is in strijd met onze huisregels (${site}/huisregels), namelijk met: ${reference}.`;
}
