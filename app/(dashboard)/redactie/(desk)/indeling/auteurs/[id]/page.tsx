import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArrangeTabs } from "@/components/dashboard/arrange/arrange-tabs";
import { AuthorForm } from "@/components/dashboard/arrange/author-form";
import { RemoveButton } from "@/components/dashboard/arrange/remove-button";
import { Forbidden } from "@/components/dashboard/forbidden";
import styles from "@/components/dashboard/form.module.css";
import { PageHead } from "@/components/dashboard/page-head";
import { removeAuthor } from "@/features/authors/actions";
import { getDeskAuthor } from "@/features/authors/desk";
import { requireEditor } from "@/features/editors/session";
import { canArrange } from "@/features/lists/policy";
import { listPath } from "@/lib/list-paths";
import { wholeNumber } from "@/lib/search-params";
import { arrangeText as t } from "@/lib/text.nl/arrange";

export const instant = false;

export const metadata: Metadata = { title: t.tabs.auteurs };

type Props = { params: Promise<{ id: string }> };

export default async function AuthorPage({ params }: Props) {
  const { id } = await params;
  const editor = await requireEditor(`/redactie/indeling/auteurs/${id}`);
  if (!canArrange(editor)) return <Forbidden />;
  const author = await getDeskAuthor(editor, wholeNumber(id) ?? 0);
  if (!author) notFound();
  return (
    <>
      <PageHead title={author.name} intro={t.one.author}>
        <a href={listPath("author", author.slug)}>{t.view}</a>
      </PageHead>
      <ArrangeTabs here="auteurs" />
      <AuthorForm present={author} />
      <section className={styles.section}>
        <RemoveButton
          name={author.name}
          inUse={t.authorInUse}
          remove={removeAuthor.bind(null, author.id, author.version)}
        />
      </section>
    </>
  );
}
