import { formatNumber } from "../dates";

const size = (bytes: number) => `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`;

/** What making and putting back a backup says to the person who does it. */
export const backupsText = {
  step: {
    make: "Reservekopie maken",
    check: "Reservekopie nakijken",
    restore: "Terugzetten en vergelijken",
    pages: "Pagina's vergelijken",
  },
  made: (path: string) => `Reservekopie gemaakt: ${path}`,
  holds: (rows: number, tables: number, files: number, bytes: number) =>
    `${formatNumber(rows)} rijen uit ${tables} tabellen en ${formatNumber(files)} bestanden, samen ${size(bytes)}.`,
  missing: (names: string[]) =>
    `Let op: ${formatNumber(names.length)} bestanden van de bibliotheek waren er al niet meer, zoals ${names[0]}.`,
  secretElsewhere:
    "AUTH_SECRET staat in je omgeving en dus niet in de kopie. Bewaar die ook: zonder werkt de tweede stap van het inloggen na terugzetten niet.",
  refused: {
    busy: "Er wordt al een reservekopie gemaakt.",
    "no-room":
      "Er is te weinig ruimte voor een reservekopie. Zet BACKUP_DIR op een grotere schijf of bewaar er minder met BACKUP_KEEP.",
  },
  usage: "Welke reservekopie? Bijvoorbeeld: npm run restore -- .data/backups/antenne-....tar",
  notFound: (path: string) => `Het bestand ${path} is er niet of is niet te lezen.`,
  broken: (path: string) =>
    `${path} is geen hele reservekopie: er ontbreekt iets of er is iets veranderd. Er is niets aangeraakt.`,
  newer:
    "Deze reservekopie is van een nieuwere versie van het magazine. Werk eerst het magazine bij. Er is niets aangeraakt.",
  notEmpty:
    "Hier staat al een magazine. Wil je dat het plaatsmaakt voor de reservekopie? Dan met: -- BESTAND --zeker (van wat er staat wordt eerst een kopie gemaakt)",
  firstFailed: "Van wat er nu staat kon geen kopie worden gemaakt. Er is niets aangeraakt.",
  from: (moment: string, site: string) => `Reservekopie van ${moment} van ${site}.`,
  heading: "Vergeleken met de reservekopie, byte voor byte:",
  table: (name: string, rows: number, equal: boolean) =>
    `  ${equal ? "gelijk  " : "ANDERS  "} ${name}: ${formatNumber(rows)} rijen`,
  media: (files: number, bytes: number, equal: boolean) =>
    `  ${equal ? "gelijk  " : "ANDERS  "} bestanden: ${formatNumber(files)}, samen ${size(bytes)}`,
  pages: (count: number) => `  gelijk   ${formatNumber(count)} artikelen zoals hun pagina ze toont`,
  pagesDiffer: (paths: string[]) => `  ANDERS   deze artikelen: ${paths.join(", ")}`,
  pagesOlder: "  De pagina's zijn niet vergeleken: de reservekopie is van een oudere versie, die ze anders kan tonen.",
  unequal: "Wat is teruggezet is niet gelijk aan de reservekopie.",
  unequalUndone: "Wat is teruggezet is niet gelijk aan de reservekopie. De database is weer leeg.",
  restored: "Alles is terug en gelijk. Start het magazine met: npm start",
} as const;
