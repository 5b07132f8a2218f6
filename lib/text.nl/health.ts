import { formatNumber } from "../dates";

const units = ["B", "kB", "MB", "GB", "TB"];

/** `1,4 GB` */
function size(bytes: number): string {
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1000)));
  const value = bytes / 1000 ** power;
  return `${value.toFixed(power === 0 || value >= 100 ? 0 : 1).replace(".", ",")} ${units[power]}`;
}

/** `5 minuten` */
function long(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} seconden`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} minuten`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} uur` : `${Math.round(seconds / 86_400)} dagen`;
}

const many = (count: number, one: string, more: string) => `${formatNumber(count)} ${count === 1 ? one : more}`;

/** The screen that says how the magazine is doing. */
export const healthText = {
  title: "Systeem",
  intro: "Hoe het met het magazine gaat: wat er draait, wat wacht en wat misging.",
  allWell: "Alles draait zoals het hoort.",
  look: "Dit vraagt aandacht:",
  now: "Nu",
  part: "Onderdeel",
  state: "Toestand",
  server: "Server",
  serverState: (memory: number) => `gebruikt ${size(memory)} geheugen en draait sinds`,
  database: "Database",
  databaseState: (version: string, bytes: number, connections: number, most: number) =>
    `PostgreSQL ${version}, ${size(bytes)}, ${formatNumber(connections)} van ${formatNumber(most)} verbindingen in gebruik`,
  work: "Werk in de wachtrij",
  workState: (waiting: number, active: number) =>
    waiting + active === 0 ? "leeg" : `${many(waiting, "taak", "taken")} aan de beurt, ${formatNumber(active)} bezig`,
  mail: "Mail",
  mailState: (waiting: number, sent: number) =>
    `${formatNumber(sent)} verstuurd in 30 dagen, ${waiting === 0 ? "er wacht niets" : `${formatNumber(waiting)} wacht`}`,
  disk: "Schijf",
  diskState: (free: number, total: number) => `${size(free)} vrij van ${size(total)}`,
  backup: "Reservekopie",
  backupNone: "nog niet gemaakt",
  backupMade: (bytes: number) => `de laatste is ${size(bytes)} groot, van`,
  versions: "Versies",
  versionsState: (magazine: string, next: string, node: string) =>
    `Antenne ${magazine}, Next.js ${next}, Node.js ${node.replace(/^v/, "")}`,
  clock: "Op de klok",
  what: "Werk",
  last: "Laatst gedaan",
  never: "nog niet",
  trouble: "Wat misging",
  troubleIntro: "Sinds deze server draait, het nieuwste bovenaan. Meer staat in het logboek van de server.",
  troubleNone: "Niets.",
  when: "Wanneer",
  said: "Melding",
  times: "Keer",
  warning: {
    jobs: (failed: number) => `${many(failed, "taak is", "taken zijn")} niet gelukt.`,
    jobsLink: "Bekijk de taken",
    late: (seconds: number) => `Het werk loopt achter: de oudste taak wacht al ${long(seconds)}.`,
    mail: (waiting: number, seconds: number) =>
      `Mail gaat niet weg: ${many(waiting, "bericht wacht", "berichten wachten")}, de oudste al ${long(seconds)}.`,
    mailLink: "Bekijk het postvak",
    disk: (free: number) => `De schijf is bijna vol: nog ${size(free)} vrij.`,
    backup: "De laatste reservekopie is niet gelukt. Waarom staat in het logboek van de server.",
    connections: "De database heeft bijna geen verbindingen meer over.",
  },
} as const;
