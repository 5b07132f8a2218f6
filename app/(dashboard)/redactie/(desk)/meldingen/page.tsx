import type { Metadata } from "next";
import { DeskTabs } from "@/components/dashboard/desk-tabs";
import { PageHead } from "@/components/dashboard/page-head";
import { Pager } from "@/components/dashboard/pager";
import { DecisionList } from "@/components/dashboard/reports/decision-list";
import { ReportedList } from "@/components/dashboard/reports/reported-list";
import { requireEditor } from "@/features/editors/session";
import { canExportTrail } from "@/features/reports/policy";
import { listDecisions, listReported } from "@/features/reports/queries";
import { civilTime } from "@/lib/dates";
import { single, wholeNumber } from "@/lib/search-params";
import { reportsDeskText as t } from "@/lib/text.nl/reports";

export const instant = false;

export const metadata: Metadata = { title: t.title };

type Props = { searchParams: Promise<Record<"tab" | "pagina", string | string[] | undefined>> };

const tabs = ["open", "bezwaar", "besloten"] as const;

export default async function ReportsPage({ searchParams }: Props) {
  const editor = await requireEditor("/redactie/meldingen");
  const { tab: asked, pagina } = await searchParams;
  const tab = tabs.find((one) => one === single(asked)) ?? "open";
  const page = wholeNumber(pagina);
  const reported = tab === "open" ? await listReported(editor, page) : null;
  const decided = reported ? null : await listDecisions(editor, { objected: tab === "bezwaar", page });
  const { rows = [], pages = 1, more = false, page: shown = 1 } = reported ?? decided ?? {};
  const { year } = civilTime(new Date());
  return (
    <>
      <PageHead title={t.title} intro={t.intro}>
        {canExportTrail(editor) ? <a href={`/redactie/meldingen/spoor.csv?jaar=${year}`}>{t.export(year)}</a> : null}
      </PageHead>
      <DeskTabs
        label={t.title}
        tabs={tabs.map((one) => ({
          href: one === "open" ? "/redactie/meldingen" : `/redactie/meldingen?tab=${one}`,
          label: t.tabs[one],
          here: one === tab,
        }))}
      />
      {rows.length === 0 ? <p>{t.empty[tab]}</p> : null}
      {reported ? <ReportedList comments={reported.rows} /> : null}
      {decided ? <DecisionList decisions={decided.rows} /> : null}
      <Pager
        path="/redactie/meldingen"
        params={{ tab: tab === "open" ? "" : tab }}
        page={shown}
        pages={pages}
        more={more}
      />
    </>
  );
}
