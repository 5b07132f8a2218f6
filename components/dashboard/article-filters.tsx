"use client";

import Form from "next/form";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { DeskLink } from "@/components/ui/desk-link";
import type { DeskChoices } from "@/features/articles/desk-choices";
import { articleStatuses } from "@/lib/article-status";
import type { IsoWeek } from "@/lib/iso-week";
import { statusText } from "@/lib/text.nl/articles";
import { articleListText as t } from "@/lib/text.nl/desk-articles";
import { workflowText } from "@/lib/text.nl/workflow";
import styles from "./article-filters.module.css";

/** The filters as the address has them. */
export type FilterValues = Record<
  "status" | "rubriek" | "auteur" | "week" | "zoek" | "van-mij" | "wacht" | "prullenbak",
  string
>;

type Option = { value: string; label: string };

type Props = { values: FilterValues; choices: DeskChoices; weeks: IsoWeek[] };

/** A plain form over the address: a choice filters at once, Enter in the search field searches. */
export function ArticleFilters({ values, choices, weeks }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const submit = () => form.current?.requestSubmit();
  const filtered = Object.values(values).some((value) => value !== "");
  const selects: { name: keyof FilterValues; label: string; options: Option[] }[] = [
    {
      name: "status",
      label: t.status,
      options: articleStatuses.map((status) => ({ value: status, label: statusText[status] })),
    },
    {
      name: "rubriek",
      label: t.section,
      options: choices.sections.map((section) => ({ value: String(section.id), label: section.name })),
    },
    {
      name: "auteur",
      label: t.author,
      options: choices.authors.map((author) => ({ value: String(author.id), label: author.name })),
    },
    {
      name: "week",
      label: t.week,
      options: weeks.map(({ year, week }) => ({ value: `${year}-${week}`, label: t.weekLong(week, year) })),
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
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
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
