import { PrivatePage } from "@/components/magazine/private-page";
import { PlainButton } from "@/components/ui/plain-button";
import { eraseOwnData } from "@/features/own-data/actions";
import type { OwnDataView } from "@/features/own-data/view";
import { formatDate } from "@/lib/dates";
import { askDataText, ownDataPageText as t } from "@/lib/text.nl/own-data";
import styles from "./own-data.module.css";

type Props = { token: string; data: OwnDataView | null };

/** What is stored about whoever has the link, with the ways to take it along and to erase it. */
export function OwnData({ token, data }: Props) {
  if (data === null) {
    return (
      <PrivatePage kind={askDataText.kind} title={t.closed}>
        <p>{t.closedText}</p>
        <p>
          <a href="/mijn-gegevens">{t.again}</a>
        </p>
      </PrivatePage>
    );
  }
  const { email, comments, more, total, follows, mails } = data;
  return (
    <PrivatePage kind={askDataText.kind} title={t.title}>
      <p>{t.of(email)}</p>
      <ul>
        <li>{t.comments(total)}</li>
        <li>{t.follows(follows)}</li>
        <li>{t.mails(mails)}</li>
      </ul>
      <ol className={styles.list}>
        {comments.map(({ id, article, text, status, createdAt }) => (
          <li key={id}>
            <p className={styles.about}>
              {article} | {formatDate(new Date(createdAt))} | {t.status[status] ?? status}
            </p>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ol>
      {more > 0 && <p>{t.more(more)}</p>}
      <p>
        <a className={styles.way} href={`/mijn-gegevens/${token}/download`} download={t.file}>
          {t.download}
        </a>
      </p>
      <p className={styles.about}>{t.downloadText}</p>
      <h2>{t.eraseTitle}</h2>
      <p>{t.eraseText}</p>
      <form action={eraseOwnData.bind(null, token)} className={styles.form}>
        <p>
          <label className={styles.sure}>
            <input type="checkbox" name="sure" required /> {t.sure}
          </label>
        </p>
        <PlainButton quiet>{t.erase}</PlainButton>
      </form>
    </PrivatePage>
  );
}
