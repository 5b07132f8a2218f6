import type { Actor } from "@/features/articles/policy";
import { otherName } from "@/features/views/names";
import { statisticsText as t } from "@/lib/text.nl/statistics";
import { type Asked, isTrait } from "./asked";
import { namePages } from "./names";
import { type Row, readRanking, readTotals, readTrait, type Trait } from "./queries";

/** The rows of what is asked, under the names that people know; `all` is every row, else a page of them. */
export async function readTable(actor: Actor, { period, subject, tab, page }: Asked, all = false): Promise<Row[]> {
  if (isTrait(tab)) {
    const [rows, totals] = await Promise.all([
      readTrait(actor, subject, period, tab),
      readTotals(actor, subject, period),
    ]);
    const named = rows.map(({ value, ...sums }) => ({ key: value, name: valueName(tab, value), bots: 0, ...sums }));
    const rest = (part: "views" | "before" | "lastYear") =>
      Math.max(0, totals[part] - rows.reduce((sum, row) => sum + row[part], 0));
    const unknown = {
      key: "",
      name: t.unknown[tab],
      views: rest("views"),
      before: rest("before"),
      lastYear: rest("lastYear"),
      bots: 0,
    };
    if (tab === "depth" || tab === "time") named.sort((a, b) => a.key.localeCompare(b.key));
    return unknown.views > 0 ? [...named, unknown] : named;
  }
  const rows = await readRanking(actor, subject, period, tab, all ? null : page);
  if (tab !== "page") return rows;
  const names = await namePages(rows.map(({ key }) => pageOfKey(key)));
  return rows.map((row) => ({ ...row, name: names.get(row.key) ?? row.name }));
}

function pageOfKey(key: string): { kind: string; pageId: number } {
  const [kind = "", id] = key.split(" ");
  return { kind, pageId: Number(id) };
}

function valueName(trait: Trait, value: string): string {
  if (value === otherName) return t.otherName;
  if (trait === "depth") return t.depths[value] ?? value;
  return trait === "time" ? (t.times[value] ?? value) : value;
}
