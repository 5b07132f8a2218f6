import { DeskLink } from "@/components/ui/desk-link";
import styles from "./desk-tabs.module.css";

type Tab = { href: string; label: string; here: boolean };

/** The ways between screens that belong together. */
export function DeskTabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <DeskLink key={tab.href} href={tab.href} aria-current={tab.here ? "page" : undefined} className={styles.tab}>
          {tab.label}
        </DeskLink>
      ))}
    </nav>
  );
}
