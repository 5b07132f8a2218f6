import { weekOf } from "@/lib/dates";
import { addWeeks } from "@/lib/iso-week";
import { weekKey } from "@/lib/week-key";

/** Who asks: an admin, who sees all, or an author, whose lists hold only what is theirs. */
export type Asker = "admin" | "author";

export type Screen = { name: string; path: string; as: Asker };

/** Each screen of the dashboard, with each filter that its list has. */
export function listScreens(): Screen[] {
  const week = weekKey(weekOf(new Date()));
  const years = weekKey(addWeeks(weekOf(new Date()), -300));
  const ofAdmin = (rows: [string, string][]) => rows.map(([name, path]) => ({ name, path, as: "admin" as const }));
  const ofAuthor = (rows: [string, string][]) => rows.map(([name, path]) => ({ name, path, as: "author" as const }));
  return [
    ...ofAdmin([
      ["start", "/redactie"],
      ["articles", "/redactie/artikelen"],
      ["articles, page 2", "/redactie/artikelen?pagina=2"],
      ["articles, page 1,000", "/redactie/artikelen?pagina=1000"],
      ["articles, drafts", "/redactie/artikelen?status=draft"],
      ["articles, published", "/redactie/artikelen?status=published"],
      ["articles, withdrawn", "/redactie/artikelen?status=withdrawn"],
      ["articles, section", "/redactie/artikelen?rubriek=3"],
      ["articles, author", "/redactie/artikelen?auteur=7"],
      ["articles, week", `/redactie/artikelen?week=${week}`],
      ["articles, mine", "/redactie/artikelen?van-mij=1"],
      ["articles, trash", "/redactie/artikelen?prullenbak=1"],
      ["articles, search: common word", "/redactie/artikelen?zoek=rotterdam"],
      ["articles, search: rare word", "/redactie/artikelen?zoek=katendrecht"],
      ["articles, search: two letters", "/redactie/artikelen?zoek=ka"],
      ["articles, search: nothing there", "/redactie/artikelen?zoek=onvindbaarheid"],
      ["articles, all filters", "/redactie/artikelen?zoek=haven&status=published&rubriek=3&auteur=7&van-mij=1"],
      ["article form", "/redactie/artikelen/50000"],
      ["article form, draft", "/redactie/artikelen/98500"],
      ["article history", "/redactie/artikelen/50000/geschiedenis"],
      ["article preview", "/redactie/artikelen/50000/voorbeeld"],
      ["week desk", "/redactie/planning"],
      ["week desk, years ago", `/redactie/planning?van=${years}`],
      ["one issue", `/redactie/planning/${week}`],
      ["library", "/redactie/beeld"],
      ["library, half way", "/redactie/beeld?voor=100000"],
      ["library, without a description", "/redactie/beeld?zonder-alt=1"],
      ["library, used nowhere", "/redactie/beeld?ongebruikt=1"],
      ["library, mine", "/redactie/beeld?van-mij=1"],
      ["library, search: common word", "/redactie/beeld?zoek=rotterdam"],
      ["library, search: rare word", "/redactie/beeld?zoek=katendrecht"],
      ["library, search: two letters", "/redactie/beeld?zoek=ka"],
      ["library, search: nothing there", "/redactie/beeld?zoek=onvindbaarheid"],
      ["one picture", "/redactie/beeld/100000"],
      ["comments, waiting", "/redactie/reacties"],
      ["comments, approved", "/redactie/reacties?stand=approved"],
      ["comments, approved, page 1,000", "/redactie/reacties?stand=approved&pagina=1000"],
      ["comments, spam", "/redactie/reacties?stand=spam"],
      ["comments, removed", "/redactie/reacties?stand=deleted"],
      ["comments, search: common word", "/redactie/reacties?stand=approved&zoek=rotterdam"],
      ["comments, search: rare word", "/redactie/reacties?stand=approved&zoek=katendrecht"],
      ["comments, search: address", "/redactie/reacties?stand=approved&zoek=lezer-4711"],
      ["comments, search: two letters", "/redactie/reacties?stand=approved&zoek=ka"],
      ["comments, search: nothing there", "/redactie/reacties?stand=approved&zoek=onvindbaarheid"],
      ["sections", "/redactie/indeling/rubrieken"],
      ["tags", "/redactie/indeling/trefwoorden"],
      ["tags, page 50", "/redactie/indeling/trefwoorden?pagina=50"],
      ["tags, search", "/redactie/indeling/trefwoorden?zoek=kl"],
      ["series", "/redactie/indeling/series"],
      ["authors", "/redactie/indeling/auteurs"],
      ["authors, search", "/redactie/indeling/auteurs?zoek=kl"],
      ["one section", "/redactie/indeling/rubrieken/3"],
      ["one tag", "/redactie/indeling/trefwoorden/7"],
      ["one author", "/redactie/indeling/auteurs/7"],
      ["pages", "/redactie/indeling/bladzijden"],
      ["redirects", "/redactie/indeling/omleidingen"],
      ["redirects, search", "/redactie/indeling/omleidingen?zoek=4711"],
      ["people", "/redactie/redactie"],
      ["log", "/redactie/logboek"],
      ["log, half way", "/redactie/logboek?voor=200000"],
      ["mailbox", "/redactie/postvak"],
      ["settings", "/redactie/instellingen"],
      ["account", "/redactie/account"],
    ]),
    ...ofAuthor([
      ["start, as an author", "/redactie"],
      ["articles, as an author", "/redactie/artikelen"],
      ["articles, search, as an author", "/redactie/artikelen?zoek=haven"],
      ["comments, as an author", "/redactie/reacties"],
      ["comments, approved, as an author", "/redactie/reacties?stand=approved"],
    ]),
  ];
}
