import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArrangeTabs } from "@/components/dashboard/arrange/arrange-tabs";
import { ListForm } from "@/components/dashboard/arrange/list-form";
import { MergeForm } from "@/components/dashboard/arrange/merge-form";
import { RemoveButton } from "@/components/dashboard/arrange/remove-button";
import { Forbidden } from "@/components/dashboard/forbidden";
import styles from "@/components/dashboard/form.module.css";
import { PageHead } from "@/components/dashboard/page-head";
import { requireEditor } from "@/features/editors/session";
import { removeList } from "@/features/lists/actions";
import { canArrange } from "@/features/lists/policy";
import { getRow } from "@/features/lists/queries";
import { isListScreen, listPath, listScreens } from "@/lib/list-paths";
import { wholeNumber } from "@/lib/search-params";
import { arrangeText as t } from "@/lib/text.nl/arrange";

export const instant = false;

export const metadata: Metadata = { title: t.title };

type Props = { params: Promise<{ list: string; id: string }> };

export default async function ListRowPage({ params }: Props) {
  const { list: screen, id } = await params;
  if (!isListScreen(screen)) notFound();
  const editor = await requireEditor(`/redactie/indeling/${screen}/${id}`);
  if (!canArrange(editor)) return <Forbidden />;
  const of = listScreens[screen];
  const row = await getRow(editor, of, wholeNumber(id) ?? 0);
  if (!row) notFound();
  return (
    <>
      <PageHead title={row.name} intro={t.one[of]}>
        <a href={listPath(of, row.slug)}>{t.view}</a>
      </PageHead>
      <ArrangeTabs here={screen} />
      <ListForm of={of} present={row} />
      {of === "tag" ? (
        <section className={styles.section}>
          <MergeForm id={row.id} version={row.version} />
        </section>
      ) : null}
      <section className={styles.section}>
        <RemoveButton name={row.name} inUse={t.inUse} remove={removeList.bind(null, of, row.id, row.version)} />
      </section>
    </>
  );
}
