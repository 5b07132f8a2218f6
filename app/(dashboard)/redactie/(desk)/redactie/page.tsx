import type { Metadata } from "next";
import { AddEditorForm } from "@/components/dashboard/add-editor-form";
import { Forbidden } from "@/components/dashboard/forbidden";
import styles from "@/components/dashboard/form.module.css";
import { PageHead } from "@/components/dashboard/page-head";
import { PeopleTable } from "@/components/dashboard/people-table";
import { canManagePeople } from "@/features/editors/policy";
import { listFreeBylines, listPeople } from "@/features/editors/queries";
import { requireEditor } from "@/features/editors/session";
import { peopleText as t } from "@/lib/text.nl/editors";

export const instant = false;

export const metadata: Metadata = { title: t.title };

export default async function PeoplePage() {
  const editor = await requireEditor("/redactie/redactie");
  if (!canManagePeople(editor)) return <Forbidden />;
  const [people, bylines] = await Promise.all([listPeople(), listFreeBylines()]);
  return (
    <>
      <PageHead title={t.title} intro={`${t.intro} ${t.roleEnds}`} />
      <PeopleTable people={people} you={editor.id} />
      <section className={styles.section} aria-labelledby="toevoegen">
        <h2 id="toevoegen">{t.add}</h2>
        <AddEditorForm bylines={bylines} />
      </section>
    </>
  );
}
