import { DeskLink } from "@/components/ui/desk-link";
import { type CommentStatus, commentStatuses } from "@/lib/comment-status";
import { moderationText as t } from "@/lib/text.nl/dashboard";
import styles from "./comment-tabs.module.css";

export function CommentTabs({ status }: { status: CommentStatus }) {
  return (
    <nav aria-label={t.title} className={styles.tabs}>
      {commentStatuses.map((one) => (
        <DeskLink
          key={one}
          href={one === "pending" ? "/redactie/reacties" : `/redactie/reacties?stand=${one}`}
          aria-current={one === status ? "page" : undefined}
          className={styles.tab}
        >
          {t.tabs[one]}
        </DeskLink>
      ))}
    </nav>
  );
}
