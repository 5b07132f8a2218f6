import type { Metadata } from "next";
import { ArrangeTabs } from "@/components/dashboard/arrange/arrange-tabs";
import { PageTable } from "@/components/dashboard/arrange/page-table";
import { Forbidden } from "@/components/dashboard/forbidden";
import { PageHead } from "@/components/dashboard/page-head";
import { ButtonLink } from "@/components/ui/button";
import { requireEditor } from "@/features/editors/session";
import { canArrange } from "@/features/lists/policy";
import { listPageRows } from "@/features/pages/desk";
import { arrangeText as t } from "@/lib/text.nl/arrange";

export const instant = false;

export const metadata: Metadata = { title: t.tabs.bladzijden };

export default async function PagesPage() {
  const editor = await requireEditor("/redactie/indeling/bladzijden");
  if (!canArrange(editor)) return <Forbidden />;
  const rows = await listPageRows(editor);
  return (
    <>
      <PageHead title={t.title} intro={t.count(rows.length)}>
        <ButtonLink kind="primary" href="/redactie/indeling/bladzijden/nieuw">
          {t.add.page}
        </ButtonLink>
      </PageHead>
      <ArrangeTabs here="bladzijden" />
      <PageTable rows={rows} />
    </>
  );
}
