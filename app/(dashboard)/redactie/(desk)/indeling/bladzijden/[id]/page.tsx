import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArrangeTabs } from "@/components/dashboard/arrange/arrange-tabs";
import { PageForm } from "@/components/dashboard/arrange/page-form";
import { RemoveButton } from "@/components/dashboard/arrange/remove-button";
import { Forbidden } from "@/components/dashboard/forbidden";
import styles from "@/components/dashboard/form.module.css";
import { PageHead } from "@/components/dashboard/page-head";
import { requireEditor } from "@/features/editors/session";
import { canArrange } from "@/features/lists/policy";
import { removePage } from "@/features/pages/actions";
import { getDeskPage } from "@/features/pages/desk";
import { fixedPages } from "@/features/pages/schema";
import { wholeNumber } from "@/lib/search-params";
import { arrangeText as t } from "@/lib/text.nl/arrange";

export const instant = false;

export const metadata: Metadata = { title: t.tabs.bladzijden };

type Props = { params: Promise<{ id: string }> };

/** One editable page; `nieuw` is one that is not there yet. */
export default async function EditPagePage({ params }: Props) {
  const { id } = await params;
  const editor = await requireEditor(`/redactie/indeling/bladzijden/${id}`);
  if (!canArrange(editor)) return <Forbidden />;
  if (id === "nieuw") {
    return (
      <>
        <PageHead title={t.add.page} />
        <ArrangeTabs here="bladzijden" />
        <PageForm present={null} />
      </>
    );
  }
  const page = await getDeskPage(editor, wholeNumber(id) ?? 0);
  if (!page) notFound();
  return (
    <>
      <PageHead title={page.title} intro={t.one.page}>
        <a href={`/${page.slug}`}>{t.view}</a>
      </PageHead>
      <ArrangeTabs here="bladzijden" />
      <PageForm present={page} />
      <section className={styles.section}>
        {fixedPages.includes(page.slug) ? (
          <p>{t.pageFixed}</p>
        ) : (
          <RemoveButton name={page.title} inUse={t.pageFixed} remove={removePage.bind(null, page.id, page.version)} />
        )}
      </section>
    </>
  );
}
