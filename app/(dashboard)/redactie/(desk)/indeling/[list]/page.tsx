import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArrangeTabs } from "@/components/dashboard/arrange/arrange-tabs";
import { ListForm } from "@/components/dashboard/arrange/list-form";
import { ListTable } from "@/components/dashboard/arrange/list-table";
import { Forbidden } from "@/components/dashboard/forbidden";
import styles from "@/components/dashboard/form.module.css";
import { PageHead } from "@/components/dashboard/page-head";
import { Pager } from "@/components/dashboard/pager";
import { SearchForm } from "@/components/dashboard/search-form";
import { requireEditor } from "@/features/editors/session";
import { canArrange } from "@/features/lists/policy";
import { listRows } from "@/features/lists/queries";
import { isListScreen, listScreens } from "@/lib/list-paths";
import { single, wholeNumber } from "@/lib/search-params";
import { arrangeText as t } from "@/lib/text.nl/arrange";

export const instant = false;

type Props = {
  params: Promise<{ list: string }>;
  searchParams: Promise<Record<"zoek" | "pagina", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { list } = await params;
  return { title: isListScreen(list) ? t.tabs[list] : t.title };
}

export default async function ListScreenPage({ params, searchParams }: Props) {
  const { list: screen } = await params;
  if (!isListScreen(screen)) notFound();
  const path = `/redactie/indeling/${screen}`;
  const editor = await requireEditor(path);
  if (!canArrange(editor)) return <Forbidden />;
  const of = listScreens[screen];
  const { zoek, pagina } = await searchParams;
  const search = single(zoek);
  const list = await listRows(editor, of, search, wholeNumber(pagina));
  return (
    <>
      <PageHead title={t.title} intro={t.count(list.total)}>
        <SearchForm action={path} label={t.search} search={search} keep={{}} />
      </PageHead>
      <ArrangeTabs here={screen} />
      {list.rows.length === 0 ? <p>{search ? t.nothingFound : t.empty[of]}</p> : <ListTable of={of} rows={list.rows} />}
      <Pager path={path} params={{ zoek: search }} page={list.page} pages={list.pages} />
      <section className={styles.section} aria-labelledby="toevoegen">
        <h2 id="toevoegen">{t.add[of]}</h2>
        <ListForm of={of} present={null} />
      </section>
    </>
  );
}
