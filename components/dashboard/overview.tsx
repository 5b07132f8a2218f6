import { type ReactNode, useId } from "react";
import { DeskLink } from "@/components/ui/desk-link";
import type { ArticleStatus } from "@/lib/article-status";
import styles from "./overview.module.css";
import { StatusBadge } from "./status-badge";

type SectionProps = { title: string; total: number; href: string; empty: string; children: ReactNode };

/** One thing that waits: how much of it, the first few, and the way to all. */
export function OverviewSection({ title, total, href, empty, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <DeskLink href={href}>{title}</DeskLink> <span className="desk-number">{total}</span>
      </h2>
      {total === 0 ? <p className={styles.empty}>{empty}</p> : children}
    </section>
  );
}

type Item = { key: number; href: string; text: string; status?: ArticleStatus; sentBack?: boolean };

export function OverviewList({ items }: { items: Item[] }) {
  return (
    <ul className={`desk-list ${styles.list}`}>
      {items.map((item) => (
        <li key={item.key}>
          <DeskLink href={item.href} data-row className={styles.item}>
            <span className={styles.text}>{item.text}</span>
            {item.status ? <StatusBadge status={item.status} sentBack={item.sentBack} /> : null}
          </DeskLink>
        </li>
      ))}
    </ul>
  );
}
