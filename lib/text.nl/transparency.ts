import { formatNumber } from "../dates";

/** The yearly pages about reports and decisions (art. 15 and 24 of the DSA). */
export const transparencyText = {
  title: "Transparantie",
  kind: "verantwoording",
  meta: "Hoeveel reacties er zijn gemeld, wat we besloten, hoe lang dat duurde en hoe vaak we ons vergisten.",
  intro:
    "Onder onze artikelen kun je reageren, en reacties kun je melden. Hier staat per jaar hoe dat ging: wat er werd gemeld, wat wij besloten en waarom, hoe lang het duurde, wie bezwaar maakte en wat daarvan kwam. Geen namen en geen teksten, alleen aantallen.",
  years: "De jaren",
  yearTitle: (year: number | string) => `Transparantie ${year}`,
  running: (year: number) => `Dit jaar loopt nog: dit zijn de cijfers van ${year} tot en met vannacht.`,
  over: (year: number) => `Alle cijfers van ${year}.`,
  received: "Meldingen",
  receivedText: (count: number) =>
    count === 0
      ? "Niemand heeft een reactie gemeld."
      : `Lezers meldden ${formatNumber(count)} keer een reactie. Meldingen van dezelfde lezer over dezelfde reactie tellen als één.`,
  illegal: "volgens de melder verboden",
  rules: "volgens de melder tegen de huisregels",
  reason: "reden",
  number: "aantal",
  settled: "Wat we op meldingen besloten",
  settledText: (count: number, median: string | null) =>
    count === 0 || median === null
      ? "Op geen enkele melding is al besloten."
      : `Op ${formatNumber(count)} ${count === 1 ? "melding is" : "meldingen zijn"} besloten, de helft binnen ${median}. Elk besluit nam een mens.`,
  own: "Wat we uit onszelf deden",
  ownText: (count: number) =>
    count === 0
      ? "We hebben uit onszelf geen reacties weggehaald."
      : "Reacties die we zelf tegenkwamen bij het nalezen, ook voordat ze zichtbaar waren.",
  action: "wat er gebeurde",
  ground: "reden",
  noGround: "geen",
  stated: (count: number) =>
    `Wie de reactie schreef, kreeg ${formatNumber(count)} keer per mail te lezen waarom. Bij spam doen we dat niet, en zonder e-mailadres kan het niet.`,
  objections: "Bezwaren",
  objectionsText: (median: string | null) =>
    median === null
      ? "Op geen enkel bezwaar is al besloten."
      : `Op de helft van de bezwaren was besloten binnen ${median}.`,
  party: { commenter: "van wie de reactie schreef", reporter: "van wie meldde" },
  by: "bezwaar",
  receivedShort: "ingediend",
  upheld: "gegrond",
  rejected: "ongegrond",
  withdrawn: (count: number) =>
    `${formatNumber(count)} ${count === 1 ? "besluit hebben" : "besluiten hebben"} we teruggedraaid, na een bezwaar of uit onszelf.`,
  machines: "Wat machines deden",
  machinesText:
    "Een filter op onze eigen server vergelijkt nieuwe reacties met wat moderatoren eerder goedkeurden en als spam wegleggen. Wat het voor spam houdt, legt het weg, waar moderatoren het terughalen als het zich vergist. Bij twijfel beslist een mens. Op meldingen en bezwaren beslist nooit een machine.",
  hidden: "reacties die het filter weglegde",
  corrected: "daarvan door een mens teruggehaald",
  errors: "aandeel vergissingen",
  found: "besluiten van mensen over een reactie die een filter aanwees",
  decidedByMachine: "andere besluiten van een machine",
  unknown: "niet te zeggen",
  percent: (part: number, whole: number) => `${((100 * part) / whole).toFixed(1).replace(".", ",")}%`,
  missing:
    "Bevelen van overheden komen niet langs deze weg en staan hier dus niet. Erkende betrouwbare flaggers herkennen we niet apart.",
  minutes: (count: number) => (count === 1 ? "1 minuut" : `${count} minuten`),
  hours: (count: number) => `${count} uur`,
  days: (count: number) => (count === 1 ? "1 dag" : `${formatNumber(count)} dagen`),
  all: "Alle jaren",
} as const;

/** How long something took, in the largest measure that fits: `3 uur`. */
export function durationText(minutes: number): string {
  const t = transparencyText;
  if (minutes < 90) return t.minutes(Math.max(1, Math.round(minutes)));
  if (minutes < 48 * 60) return t.hours(Math.round(minutes / 60));
  return t.days(Math.round(minutes / 1440));
}
