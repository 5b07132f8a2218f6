"use client";

import Form from "next/form";
import { useRef } from "react";
import filters from "@/components/dashboard/article-filters.module.css";
import { Button } from "@/components/ui/button";
import { DeskLink } from "@/components/ui/desk-link";
import { libraryText as t } from "@/lib/text.nl/media";

/** The filters as the address has them. */
export type LibraryValues = Record<"zoek" | "soort" | "zonder-alt" | "ongebruikt" | "van-mij" | "prullenbak", string>;

const checks = [
  ["zonder-alt", t.silent],
  ["ongebruikt", t.unused],
  ["van-mij", t.own],
] as const;

/** A plain form over the address: a choice filters at once, Enter in the search field searches. */
export function LibraryFilters({ values }: { values: LibraryValues }) {
  const form = useRef<HTMLFormElement>(null);
  const submit = () => form.current?.requestSubmit();
  const filtered = Object.values(values).some((value) => value !== "");
  return (
    <Form ref={form} action="/redactie/beeld" role="search" className={filters.form} key={JSON.stringify(values)}>
      {values.prullenbak ? <input type="hidden" name="prullenbak" value="1" /> : null}
      <label className={filters.search}>
        <span className="desk-hidden">{t.search}</span>
        <input type="search" name="zoek" placeholder={t.search} defaultValue={values.zoek} data-key="/" />
      </label>
      <label className={filters.select}>
        <span>{t.kind}</span>
        <select name="soort" defaultValue={values.soort} onChange={submit}>
          <option value="">{t.any}</option>
          {Object.entries(t.kinds).map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {checks.map(([name, label]) => (
        <label key={name} className={filters.own}>
          <input type="checkbox" name={name} value="1" defaultChecked={values[name] !== ""} onChange={submit} />
          {label}
        </label>
      ))}
      <Button type="submit">{t.filter}</Button>
      {filtered ? <DeskLink href="/redactie/beeld">{t.clear}</DeskLink> : null}
    </Form>
  );
}
