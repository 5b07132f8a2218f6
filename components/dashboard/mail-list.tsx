import table from "@/components/ui/table.module.css";
import type { MailLine } from "@/features/mail/queries";
import { mailText as t } from "@/lib/text.nl/mail";
import styles from "./mail-list.module.css";
import { When } from "./when";

/** The mails that the magazine sent or is sending; what lies in the mailbox on disk can be read here. */
export function MailList({ mails }: { mails: MailLine[] }) {
  return (
    <ul className={`desk-list ${styles.list}`}>
      {mails.map((mail) => (
        <li key={mail.id} className={styles.mail}>
          <div className={styles.head}>
            <strong>{mail.subject}</strong>
            <span className={table.muted}>
              {t.to(mail.to)}, <When at={mail.createdAt} />. {t.state[mail.state]}
            </span>
          </div>
          {mail.text ? (
            <details>
              <summary>{t.read}</summary>
              <p className={styles.text}>{mail.text}</p>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
