import type { SenderCounts } from "@/features/comments/queries";
import { inboxFilterText as t } from "@/lib/text.nl/inbox";
import styles from "./inbox.module.css";

/** Whose comments the list holds, and how those before fared. */
export function SenderSummary({ sender: { name, email, counts } }: { sender: SenderCounts }) {
  return (
    <div className={styles.sender}>
      <h2>{t.ofSender(name, email)}</h2>
      <p>
        <strong>{t.counts(counts)}</strong>
      </p>
      <p>{t.senderExplanation}</p>
    </div>
  );
}
