import Form from "next/form";
import styles from "@/components/dashboard/article-filters.module.css";
import { Button } from "@/components/ui/button";
import { DeskLink } from "@/components/ui/desk-link";
import type { InboxFilter } from "@/features/comments/filter";
import { inboxFilterText as t } from "@/lib/text.nl/inbox";
import inbox from "./inbox.module.css";

type Props = { filter: InboxFilter; sections: { id: number; name: string }[] };

/** What narrows the inbox: a plain form over its address. It is open when something is narrowed. */
export function InboxFilters({ filter, sections }: Props) {
  const { stand, zoek, afzender, artikel, rubriek, reden, links, van, tot } = filter;
  const narrowed = [artikel, rubriek, reden, links, van, tot].some((value) => value !== undefined);
  const path = "/redactie/reacties";
  return (
    <details open={narrowed} className={inbox.filters}>
      <summary>{t.open}</summary>
      <Form action={path} role="search" aria-label={t.open} className={styles.form} key={JSON.stringify(filter)}>
        <input type="hidden" name="stand" value={stand} />
        {zoek ? <input type="hidden" name="zoek" value={zoek} /> : null}
        {afzender ? <input type="hidden" name="afzender" value={afzender} /> : null}
        <label className={styles.select}>
          <span>{t.reason}</span>
          <select name="reden" defaultValue={reden ?? ""}>
            <option value="">{t.anyReason}</option>
            {Object.entries(t.reasons).map(([why, name]) => (
              <option key={why} value={why}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.select}>
          <span>{t.section}</span>
          <select name="rubriek" defaultValue={rubriek ?? ""}>
            <option value="">{t.anySection}</option>
            {sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.select}>
          <span>{t.article}</span>
          <input type="search" name="artikel" inputMode="numeric" size={6} defaultValue={artikel} />
        </label>
        <label className={styles.select}>
          <span>{t.from}</span>
          <input type="date" name="van" defaultValue={van} />
        </label>
        <label className={styles.select}>
          <span>{t.until}</span>
          <input type="date" name="tot" defaultValue={tot} />
        </label>
        <label className={styles.own}>
          <input type="checkbox" name="links" value="1" defaultChecked={links === "1"} /> {t.links}
        </label>
        <Button type="submit">{t.submit}</Button>
        {narrowed || afzender ? <DeskLink href={`${path}?stand=${stand}`}>{t.clear}</DeskLink> : null}
      </Form>
    </details>
  );
}
