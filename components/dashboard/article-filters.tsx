"use client";

import Form from "next/form";
import { useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import { DeskLink } from "@/components/ui/desk-link";
import type { FilterChoices } from "@/features/articles/desk-choices";
import { articleStatuses } from "@/lib/article-status";
import type { IsoWeek } from "@/lib/iso-week";
import { type Packed, unpack } from "@/lib/packed";
import { statusText } from "@/lib/text.nl/articles";
import { articleListText as t } from "@/lib/text.nl/desk-articles";
import { workflowText } from "@/lib/text.nl/workflow";
import styles from "./article-filters.module.css";
import { LateOptions } from "./late-options";

/** The filters as the address has them. */
export type FilterValues = Record<
  "status" | "rubriek" | "auteur" | "week" | "zoek" | "van-mij" | "wacht" | "prullenbak",
  string
>;

type Props = { values: FilterValues; choices: Packed<FilterChoices>; weeks: IsoWeek[] };

/** A plain form over the address: a choice filters at once, Enter in the search field searches. */
export function ArticleFilters({ values, choices: packed, weeks }: Props) {
  const choices = useMemo(() => unpack(packed), [packed]);
  const form = useRef<HTMLFormElement>(null);
  const submit = () => form.current?.requestSubmit();
  const filtered = Object.values(values).some((value) => value !== "");
  const selects: { name: keyof FilterValues; label: string; options: { id: string; name: string }[] }[] = [
    {
      name: "status",
      label: t.status,
      options: articleStatuses.map((status) => ({ id: status, name: statusText[status] })),
    },
    {
      name: "rubriek",
      label: t.section,
      options: choices.sections.map((section) => ({ id: String(section.id), name: section.name })),
    },
    {
      name: "auteur",
      label: t.author,
      options: choices.authors.map((author) => ({ id: String(author.id), name: author.name })),
    },
    {
      name: "week",
      label: t.week,
      options: weeks.map(({ year, week }) => ({ id: `${year}-${week}`, name: t.weekLong(week, year) })),
    },
  ];
  return (
    <Form ref={form} action="/redactie/artikelen" role="search" className={styles.form} key={JSON.stringify(values)}>
      {values.prullenbak ? <input type="hidden" name="prullenbak" value="1" /> : null}
      <label className={styles.search}>
        <span className="desk-hidden">{t.search}</span>
        <input type="search" name="zoek" placeholder={t.search} defaultValue={values.zoek} data-key="/" />
      </label>
      {selects.map(({ name, label, options }) => (
        <label key={name} className={styles.select}>
          <span>{label}</span>
          <select name={name} defaultValue={values[name]} onChange={submit}>
            <option value="">{t.any}</option>
            <LateOptions options={options} chosen={values[name]} />
          </select>
        </label>
      ))}
      <label className={styles.own}>
        <input type="checkbox" name="van-mij" value="1" defaultChecked={values["van-mij"] !== ""} onChange={submit} />
        {t.own}
      </label>
      <label className={styles.own}>
        <input type="checkbox" name="wacht" value="1" defaultChecked={values.wacht !== ""} onChange={submit} />
        {workflowText.waiting}
      </label>
      <Button type="submit">{t.filter}</Button>
      {filtered ? <DeskLink href="/redactie/artikelen">{t.clear}</DeskLink> : null}
    </Form>
  );
}
