import type { Metadata } from "next";
import { ArrangeTabs } from "@/components/dashboard/arrange/arrange-tabs";
import { RedirectForm } from "@/components/dashboard/arrange/redirect-form";
import { RedirectTable } from "@/components/dashboard/arrange/redirect-table";
import { Forbidden } from "@/components/dashboard/forbidden";
import styles from "@/components/dashboard/form.module.css";
import { PageHead } from "@/components/dashboard/page-head";
import { Pager } from "@/components/dashboard/pager";
import { SearchForm } from "@/components/dashboard/search-form";
import { requireEditor } from "@/features/editors/session";
import { canArrange } from "@/features/lists/policy";
import { listRedirects } from "@/features/redirects/queries";
import { single, wholeNumber } from "@/lib/search-params";
import { arrangeText as t } from "@/lib/text.nl/arrange";

export const instant = false;

export const metadata: Metadata = { title: t.tabs.omleidingen };

const path = "/redactie/indeling/omleidingen";

type Props = { searchParams: Promise<Record<"zoek" | "pagina", string | string[] | undefined>> };

export default async function RedirectsPage({ searchParams }: Props) {
  const editor = await requireEditor(path);
  if (!canArrange(editor)) return <Forbidden />;
  const { zoek, pagina } = await searchParams;
  const search = single(zoek);
  const list = await listRedirects(editor, search, wholeNumber(pagina));
  return (
    <>
      <PageHead title={t.title} intro={t.redirectIntro}>
        <SearchForm action={path} label={t.searchPath} search={search} keep={{}} />
      </PageHead>
      <ArrangeTabs here="omleidingen" />
      {list.rows.length === 0 ? (
        <p>{search ? t.nothingFound : t.empty.redirect}</p>
      ) : (
        <RedirectTable rows={list.rows} />
      )}
      <Pager path={path} params={{ zoek: search }} page={list.page} pages={list.pages} />
      <section className={styles.section} aria-labelledby="toevoegen">
        <h2 id="toevoegen">{t.add.redirect}</h2>
        <RedirectForm />
      </section>
    </>
  );
}
