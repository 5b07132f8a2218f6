import type { Metadata } from "next";
import { AddEditorForm } from "@/components/dashboard/add-editor-form";
import { Forbidden } from "@/components/dashboard/forbidden";
import styles from "@/components/dashboard/form.module.css";
import { PageHead } from "@/components/dashboard/page-head";
import { PeopleTable } from "@/components/dashboard/people-table";
import { RequireFactorForm } from "@/components/dashboard/require-factor-form";
import { canManagePeople } from "@/features/editors/policy";
import { listFreeBylines, listPeople } from "@/features/editors/queries";
import { requireEditor } from "@/features/editors/session";
import { readSettings } from "@/features/settings/queries";
import { peopleText as t } from "@/lib/text.nl/editors";
import { secondFactorText as factorText } from "@/lib/text.nl/second-factor";

export const instant = false;

export const metadata: Metadata = { title: t.title };

export default async function PeoplePage() {
  const editor = await requireEditor("/redactie/redactie");
  if (!canManagePeople(editor)) return <Forbidden />;
  const [people, bylines, settings] = await Promise.all([listPeople(editor), listFreeBylines(editor), readSettings()]);
  return (
    <>
      <PageHead title={t.title} intro={`${t.intro} ${t.roleEnds}`} />
      <PeopleTable people={people} you={editor.id} />
      <section className={styles.section} aria-labelledby="toevoegen">
        <h2 id="toevoegen">{t.add}</h2>
        <AddEditorForm bylines={bylines} />
      </section>
      <section className={styles.section} aria-labelledby="twee-stappen">
        <h2 id="twee-stappen">{factorText.requireTitle}</h2>
        <p className={styles.text}>{factorText.requireExplanation}</p>
        <RequireFactorForm required={settings.secondFactorRoles} version={settings.version} />
      </section>
    </>
  );
}
