import type { Metadata } from "next";
import { ArrangeTabs } from "@/components/dashboard/arrange/arrange-tabs";
import { AuthorForm } from "@/components/dashboard/arrange/author-form";
import { AuthorTable } from "@/components/dashboard/arrange/author-table";
import { Forbidden } from "@/components/dashboard/forbidden";
import styles from "@/components/dashboard/form.module.css";
import { PageHead } from "@/components/dashboard/page-head";
import { Pager } from "@/components/dashboard/pager";
import { SearchForm } from "@/components/dashboard/search-form";
import { listAuthorRows } from "@/features/authors/desk";
import { requireEditor } from "@/features/editors/session";
import { canArrange } from "@/features/lists/policy";
import { single, wholeNumber } from "@/lib/search-params";
import { arrangeText as t } from "@/lib/text.nl/arrange";

export const instant = false;

export const metadata: Metadata = { title: t.tabs.auteurs };

const path = "/redactie/indeling/auteurs";

type Props = { searchParams: Promise<Record<"zoek" | "pagina", string | string[] | undefined>> };

export default async function AuthorsPage({ searchParams }: Props) {
  const editor = await requireEditor(path);
  if (!canArrange(editor)) return <Forbidden />;
  const { zoek, pagina } = await searchParams;
  const search = single(zoek);
  const list = await listAuthorRows(editor, search, wholeNumber(pagina));
  return (
    <>
      <PageHead title={t.title} intro={t.count(list.total)}>
        <SearchForm action={path} label={t.search} search={search} keep={{}} />
      </PageHead>
      <ArrangeTabs here="auteurs" />
      {list.rows.length === 0 ? <p>{search ? t.nothingFound : t.empty.author}</p> : <AuthorTable rows={list.rows} />}
      <Pager path={path} params={{ zoek: search }} page={list.page} pages={list.pages} />
      <section className={styles.section} aria-labelledby="toevoegen">
        <h2 id="toevoegen">{t.add.author}</h2>
        <AuthorForm present={null} />
      </section>
    </>
  );
}
