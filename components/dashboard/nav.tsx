"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useId, useState } from "react";
import { DeskLink } from "@/components/ui/desk-link";
import { dashboardText as t } from "@/lib/text.nl/dashboard";
import styles from "./nav.module.css";

export type NavItem = { href: string; label: string; count?: number };

/** The desk's ways: a rail at the left, on a phone a bar at the bottom with the rest behind "Meer". */
export function Nav({ main, more, children }: { main: NavItem[]; more: NavItem[]; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const close = () => setOpen(false);
  return (
    <nav
      aria-label={t.nav}
      className={styles.nav}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <ul className={`desk-list ${styles.main}`}>
        {main.map((item) => (
          <Item key={item.href} item={item} onGo={close} />
        ))}
        <li className={styles.more}>
          <button
            type="button"
            className={styles.link}
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            {t.more}
          </button>
        </li>
      </ul>
      <div id={panel} className={styles.panel} data-open={open}>
        <ul className={`desk-list ${styles.rest}`}>
          {more.map((item) => (
            <Item key={item.href} item={item} onGo={close} />
          ))}
        </ul>
        {children}
      </div>
    </nav>
  );
}

function Item({ item, onGo }: { item: NavItem; onGo: () => void }) {
  const path = usePathname();
  const here = item.href === "/redactie" ? path === item.href : path === item.href || path.startsWith(`${item.href}/`);
  return (
    <li>
      <DeskLink href={item.href} className={styles.link} aria-current={here ? "page" : undefined} onClick={onGo}>
        {item.label}
        {item.count ? (
          <span className={styles.count}>
            {item.count}
            <span className="desk-hidden"> {t.waiting(item.count).replace(/^\S+ /, "")}</span>
          </span>
        ) : null}
      </DeskLink>
    </li>
  );
}
