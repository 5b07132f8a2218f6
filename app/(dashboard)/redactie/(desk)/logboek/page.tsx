import type { Metadata } from "next";
import { AuditFilters, type AuditValues } from "@/components/dashboard/audit-filters";
import { AuditTable } from "@/components/dashboard/audit-table";
import { Forbidden } from "@/components/dashboard/forbidden";
import { PageHead } from "@/components/dashboard/page-head";
import { articleStates } from "@/components/dashboard/state-name";
import { ButtonLink } from "@/components/ui/button";
import { type AuditFilter, auditPageSize, listAudit, listAuditPeople } from "@/features/audit/queries";
import { canReadAuditLog } from "@/features/editors/policy";
import { requireEditor } from "@/features/editors/session";
import { endOfDay, startOfDay } from "@/lib/local-time";
import { single, wholeNumber } from "@/lib/search-params";
import { pagerText, logText as t } from "@/lib/text.nl/dashboard";

export const instant = false;

export const metadata: Metadata = { title: t.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LogPage({ searchParams }: Props) {
  const editor = await requireEditor("/redactie/logboek");
  if (!canReadAuditLog(editor)) return <Forbidden />;
  const params = await searchParams;
  const values: AuditValues = {
    wie: single(params.wie),
    wat: single(params.wat),
    artikel: single(params.artikel),
    was: single(params.was),
    werd: single(params.werd),
    van: single(params.van),
    tot: single(params.tot),
    zoek: single(params.zoek),
  };
  const before = wholeNumber(params.voor);
  const [lines, people] = await Promise.all([
    listAudit(editor, { ...filterOf(values), before }),
    listAuditPeople(editor),
  ]);
  const last = lines.at(-1);
  const filtered = Object.values(values).some((value) => value !== "");
  return (
    <>
      <PageHead title={t.title} intro={t.intro}>
        {before === undefined ? null : <ButtonLink href={addressOf(values)}>{pagerText.newest}</ButtonLink>}
        {lines.length === auditPageSize && last ? (
          <ButtonLink href={addressOf(values, last.id)}>{pagerText.older}</ButtonLink>
        ) : null}
      </PageHead>
      <AuditFilters values={values} people={people} filtered={filtered} />
      {lines.length === 0 ? <p>{filtered ? t.nothingFound : t.empty}</p> : <AuditTable lines={lines} />}
    </>
  );
}

function filterOf({ wie, wat, artikel, was, werd, van, tot, zoek }: AuditValues): AuditFilter {
  return {
    by: wie === "magazine" ? "system" : wholeNumber(wie),
    kind: /^[a-z]+(\.[a-z-]+)?$/.test(wat) ? wat : undefined,
    articleId: wholeNumber(artikel),
    was: articleStates.find((state) => state === was),
    became: articleStates.find((state) => state === werd),
    from: startOfDay(van),
    until: endOfDay(tot),
    search: zoek,
  };
}

function addressOf(values: AuditValues, before?: number): string {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ""));
  if (before !== undefined) query.set("voor", String(before));
  return query.size > 0 ? `/redactie/logboek?${query}` : "/redactie/logboek";
}
