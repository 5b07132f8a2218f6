import pager from "@/components/dashboard/pager.module.css";
import { ButtonLink } from "@/components/ui/button";
import { libraryText as t } from "@/lib/text.nl/media";

type Props = { params: Record<string, string>; newer: number | null; older: number | null };

/** The way to newer and older items; `params` are the filters that stay. */
export function LibraryPager({ params, newer, older }: Props) {
  if (newer === null && older === null) return null;
  const href = (name: "na" | "voor", id: number) => {
    const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ""));
    query.set(name, String(id));
    return `/redactie/beeld?${query}`;
  };
  return (
    <nav aria-label={t.pages} className={pager.pager}>
      {newer === null ? null : <ButtonLink href={href("na", newer)}>{t.newer}</ButtonLink>}
      {older === null ? null : <ButtonLink href={href("voor", older)}>{t.older}</ButtonLink>}
    </nav>
  );
}
