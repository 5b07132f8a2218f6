import { weekOf } from "@/lib/dates";
import { addWeeks, type IsoWeek } from "@/lib/iso-week";
import { weekKey } from "@/lib/week-key";

/** A kind of page: the name of its pictures, and where to find one in the demo magazine. */
export type Screen = {
  name: string;
  find(ask: (path: string) => Promise<string>): Promise<string> | string;
  print?: boolean;
};

const thisWeek = weekOf(new Date());
const address = ({ year, week }: IsoWeek) => `/${year}/week/${week}`;

/** Each kind of page for readers, in the order in which a reader meets them. */
export const readerScreens: Screen[] = [
  { name: "voorpagina", find: () => "/" },
  { name: "week", find: () => address(thisWeek), print: true },
  { name: "week-eerder", find: () => address(addWeeks(thisWeek, -3)) },
  { name: "week-leeg", find: findEmptyWeek },
  { name: "jaar", find: () => `/${thisWeek.year}` },
  { name: "jaar-eerder", find: () => `/${thisWeek.year - 1}` },
  { name: "archief", find: () => "/archief" },
  { name: "artikel-noten", find: () => "/artikel/de-hef-staat-stil", print: true },
  { name: "artikel-galerij", find: () => "/artikel/vijf-manieren-om-een-bioscoop-uit-te-lopen" },
  { name: "artikel-kaart", find: () => "/artikel/een-koffiepakhuis-vol-negatieven" },
  { name: "rubriek", find: () => "/rubriek/architectuur" },
  { name: "auteur", find: () => "/auteur/kraan-negen" },
  { name: "trefwoord", find: () => "/trefwoord/haven" },
  { name: "serie", find: () => "/serie/over-de-brug" },
  { name: "agenda", find: () => "/agenda" },
  { name: "meest-gelezen", find: () => "/meest-gelezen" },
  { name: "zoeken", find: () => "/zoeken?q=brug" },
  { name: "bladzijde", find: () => "/over" },
  { name: "melden", find: findReportPage },
  { name: "transparantie", find: () => `/transparantie/${thisWeek.year}` },
  { name: "mijn-gegevens", find: () => "/mijn-gegevens" },
  { name: "bewaard", find: () => "/bewaard" },
  { name: "404", find: () => "/bestaat-niet" },
];

/** The dashboard's main screens, as an admin sees them. */
export const deskScreens: Screen[] = [
  { name: "redactie", find: () => "/redactie" },
  { name: "artikelen", find: () => "/redactie/artikelen" },
  { name: "artikel-schrijven", find: findArticleForm },
  { name: "artikel-geschiedenis", find: async (ask) => `${await findArticleForm(ask)}/geschiedenis` },
  { name: "planning", find: () => "/redactie/planning" },
  { name: "planning-nummer", find: () => `/redactie/planning/${weekKey(thisWeek)}` },
  { name: "beeld", find: () => "/redactie/beeld" },
  { name: "beeld-een", find: findPicture },
  { name: "rubrieken", find: () => "/redactie/indeling/rubrieken" },
  { name: "trefwoorden", find: () => "/redactie/indeling/trefwoorden" },
  { name: "auteurs", find: () => "/redactie/indeling/auteurs" },
  { name: "bladzijden", find: () => "/redactie/indeling/bladzijden" },
  { name: "omleidingen", find: () => "/redactie/indeling/omleidingen" },
  { name: "reacties", find: () => "/redactie/reacties" },
  { name: "reacties-bans", find: () => "/redactie/reacties/bans" },
  { name: "meldingen", find: () => "/redactie/meldingen" },
  { name: "cijfers", find: () => "/redactie/cijfers" },
  { name: "mensen", find: () => "/redactie/redactie" },
  { name: "instellingen", find: () => "/redactie/instellingen" },
  { name: "logboek", find: () => "/redactie/logboek" },
  { name: "postvak", find: () => "/redactie/postvak" },
  { name: "taken", find: () => "/redactie/taken" },
  { name: "systeem", find: () => "/redactie/systeem" },
  { name: "account", find: () => "/redactie/account" },
];

/** A week without articles, as the calendars of this year and the last show it. */
async function findEmptyWeek(ask: (path: string) => Promise<string>): Promise<string> {
  for (const year of [thisWeek.year, thisWeek.year - 1]) {
    const [empty] = (await ask(`/${year}`)).match(/<a\b[^>]*data-shade="0"[^>]*>/g) ?? [];
    const href = empty?.match(/href="([^"]+)"/)?.[1];
    if (href) return href;
  }
  return address(addWeeks(thisWeek, -1));
}

/** Where the first comment under an article of the demo is reported. */
async function findReportPage(ask: (path: string) => Promise<string>): Promise<string> {
  const [href] = (await ask("/artikel/tachtig-stoelen-op-de-kaap")).match(/\/reactie\/\d+\/melden/) ?? [];
  return href ?? "/bestaat-niet";
}

async function findPicture(ask: (path: string) => Promise<string>): Promise<string> {
  const [, href] = (await ask("/redactie/beeld")).match(/href="(\/redactie\/beeld\/\d+)"/) ?? [];
  return href ?? "/redactie/beeld";
}

async function findArticleForm(ask: (path: string) => Promise<string>): Promise<string> {
  const [, href] = (await ask("/redactie/artikelen")).match(/href="(\/redactie\/artikelen\/\d+)"/) ?? [];
  return href ?? "/redactie/artikelen";
}
