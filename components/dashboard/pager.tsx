import { ButtonLink } from "@/components/ui/button";
import { pagerText as t } from "@/lib/text.nl/dashboard";
import styles from "./pager.module.css";

type PagerProps = { path: string; params: Record<string, string>; page: number; pages: number; more?: boolean };

/** The way through a list of more than one page; `params` are the filters that stay. With `more` there is more than the list goes through. */
export function Pager({ path, params, page, pages, more = false }: PagerProps) {
  if (pages <= 1) return null;
  const href = (to: number) => {
    const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ""));
    if (to > 1) query.set("pagina", String(to));
    return query.size > 0 ? `${path}?${query}` : path;
  };
  return (
    <nav aria-label={t.label} className={styles.pager}>
      {page > 1 ? <ButtonLink href={href(page - 1)}>{t.previous}</ButtonLink> : null}
      <span>{t.of(page, pages)}</span>
      {page < pages ? <ButtonLink href={href(page + 1)}>{t.next}</ButtonLink> : null}
      {more && page === pages ? <span>{t.more}</span> : null}
    </nav>
  );
}
