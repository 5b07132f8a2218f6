import { single, wholeNumber } from "@/lib/search-params";
import { readWeekKey } from "@/lib/week-key";
import { type Period, readPeriod } from "./period";
import { type Grouping, groupings, type Trait, traits } from "./queries";
import type { Subject } from "./scope";

export type Tab = Grouping | Trait;

/** What an address of the numbers asks: which period, of what, and by what. `values` are the words that stay in further addresses. */
export type Asked = { period: Period; subject: Subject; tab: Tab; page: number; values: Record<string, string> };

export const tabs: Tab[] = [...groupings, ...traits];

export function readAsked(params: Record<string, string | string[] | undefined>, now: Date): Asked {
  const values = Object.fromEntries(
    ["periode", "dag", "van", "tot", "artikel", "rubriek", "auteur", "nummer", "per"].map((name) => [
      name,
      single(params[name]),
    ]),
  );
  const { periode = "", dag = "", van = "", tot = "", nummer = "", per = "" } = values;
  const subject: Subject = {
    article: wholeNumber(values.artikel),
    section: wholeNumber(values.rubriek),
    author: wholeNumber(values.auteur),
    week: readWeekKey(nummer) ? nummer : undefined,
  };
  const fallback = subject.article === undefined ? "article" : "source";
  return {
    period: readPeriod({ periode, dag, van, tot }, now),
    subject,
    tab: tabs.find((known) => known === per) ?? fallback,
    page: wholeNumber(params.pagina) ?? 1,
    values,
  };
}

export function isTrait(tab: Tab): tab is Trait {
  return traits.some((trait) => trait === tab);
}
