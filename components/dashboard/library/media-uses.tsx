import { StatusBadge } from "@/components/dashboard/status-badge";
import { Badge } from "@/components/ui/badge";
import { DeskLink } from "@/components/ui/desk-link";
import type { MediaUse, MediaUses } from "@/features/media/uses";
import { libraryText as t } from "@/lib/text.nl/media";
import { weekKey } from "@/lib/week-key";
import styles from "./library.module.css";

/** Where an item of the library stands. */
export function MediaUsesList({ uses, more }: MediaUses) {
  return (
    <section>
      <h2>{t.usedIn}</h2>
      {uses.length === 0 && more === 0 ? <p>{t.usedNowhere}</p> : null}
      <ul className={`desk-list ${styles.uses}`}>
        {uses.map((use) => (
          <li key={`${use.place} ${use.place === "issue" ? weekKey(use.week) : `${use.id} ${use.title}`}`}>
            {t.place[use.place]}: <Place use={use} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t.more(more)}</p> : null}
    </section>
  );
}

function Place({ use }: { use: MediaUse }) {
  if (use.place === "issue") {
    const name = t.issue(use.week.week, use.week.year);
    return use.id === null ? name : <DeskLink href={`/redactie/planning/${weekKey(use.week)}`}>{name}</DeskLink>;
  }
  if (use.place === "article") {
    return (
      <>
        <DeskLink href={`/redactie/artikelen/${use.id}`}>{use.title || t.unnamed}</DeskLink>{" "}
        {use.trashed ? <Badge>{t.inTrash}</Badge> : <StatusBadge status={use.status} />}
      </>
    );
  }
  if (use.id === null) return use.title;
  const list = use.place === "author" ? "auteurs" : "bladzijden";
  return <DeskLink href={`/redactie/indeling/${list}/${use.id}`}>{use.title}</DeskLink>;
}
