import type { Metadata } from "next";
import { AuditTable } from "@/components/dashboard/audit-table";
import { Forbidden } from "@/components/dashboard/forbidden";
import { PageHead } from "@/components/dashboard/page-head";
import { ButtonLink } from "@/components/ui/button";
import { auditPageSize, listAudit } from "@/features/audit/queries";
import { canReadAuditLog } from "@/features/editors/policy";
import { requireEditor } from "@/features/editors/session";
import { wholeNumber } from "@/lib/search-params";
import { pagerText, logText as t } from "@/lib/text.nl/dashboard";

export const instant = false;

export const metadata: Metadata = { title: t.title };

type Props = { searchParams: Promise<{ voor?: string | string[] }> };

export default async function LogPage({ searchParams }: Props) {
  const editor = await requireEditor("/redactie/logboek");
  if (!canReadAuditLog(editor)) return <Forbidden />;
  const before = wholeNumber((await searchParams).voor);
  const lines = await listAudit({ before });
  const last = lines.at(-1);
  return (
    <>
      <PageHead title={t.title} intro={t.intro}>
        {before === undefined ? null : <ButtonLink href="/redactie/logboek">{pagerText.newest}</ButtonLink>}
        {lines.length === auditPageSize && last ? (
          <ButtonLink href={`/redactie/logboek?voor=${last.id}`}>{pagerText.older}</ButtonLink>
        ) : null}
      </PageHead>
      {lines.length === 0 ? <p>{t.empty}</p> : <AuditTable lines={lines} />}
    </>
  );
}
