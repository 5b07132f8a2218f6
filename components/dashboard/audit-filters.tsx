"use client";

import Form from "next/form";
import { Button } from "@/components/ui/button";
import { DeskLink } from "@/components/ui/desk-link";
import { auditText, subjectText, logText as t } from "@/lib/text.nl/dashboard";
import styles from "./article-filters.module.css";
import { articleStates, stateName } from "./state-name";

/** The filters as the address has them. */
export type AuditValues = Record<"wie" | "wat" | "artikel" | "was" | "werd" | "van" | "tot" | "zoek", string>;

type Props = { values: AuditValues; people: { id: number; name: string }[]; filtered: boolean };

/** A plain form over the address, as that of the articles. */
export function AuditFilters({ values, people, filtered }: Props) {
  return (
    <Form action="/redactie/logboek" role="search" className={styles.form} key={JSON.stringify(values)}>
      <label className={styles.search}>
        <span className="desk-hidden">{t.search}</span>
        <input type="search" name="zoek" placeholder={t.search} defaultValue={values.zoek} data-key="/" />
      </label>
      <label className={styles.select}>
        <span>{t.who}</span>
        <select name="wie" defaultValue={values.wie}>
          <option value="">{t.anyone}</option>
          <option value="magazine">{t.system}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.select}>
        <span>{t.what}</span>
        <select name="wat" defaultValue={values.wat}>
          <option value="">{t.anything}</option>
          {Object.entries(subjectText).map(([subject, name]) => (
            <optgroup key={subject} label={name}>
              <option value={subject}>{t.allOf(name)}</option>
              {actionsOf(subject).map(([action, text]) => (
                <option key={action} value={action}>
                  {text}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {(["was", "werd"] as const).map((name) => (
        <label key={name} className={styles.select}>
          <span>{t.state[name]}</span>
          <select name={name} defaultValue={values[name]}>
            <option value="">{t.anything}</option>
            {articleStates.map((state) => (
              <option key={state} value={state}>
                {stateName(state)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label className={styles.select}>
        <span>{t.from}</span>
        <input type="date" name="van" defaultValue={values.van} />
      </label>
      <label className={styles.select}>
        <span>{t.until}</span>
        <input type="date" name="tot" defaultValue={values.tot} />
      </label>
      {values.artikel ? (
        <label className={styles.own}>
          <input type="checkbox" name="artikel" value={values.artikel} defaultChecked /> {t.onlyArticle(values.artikel)}
        </label>
      ) : null}
      <Button type="submit">{t.filter}</Button>
      {filtered ? <DeskLink href="/redactie/logboek">{t.clear}</DeskLink> : null}
    </Form>
  );
}

function actionsOf(subject: string): [string, string][] {
  return Object.entries(auditText).filter(([action]) => action.startsWith(`${subject}.`));
}
