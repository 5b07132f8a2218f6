import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatDate, formatTime } from "@/lib/dates";
import { clashText, savingText as t } from "@/lib/text.nl/saving";
import type { ArticleForm } from "../use-article";
import styles from "./saving.module.css";

/** What the form asks about saving: a text that was left on this device, or to log in again. */
export function SavingNotices({ form }: { form: ArticleForm }) {
  const { leftover, article } = form;
  return (
    <>
      <Notice tone="warn">
        {leftover ? (
          <div className={styles.asked}>
            <p>{t.leftover(momentOf(leftover.copy.at))}</p>
            <div className={styles.answers}>
              <Button small kind="primary" onClick={form.putBack}>
                {t.putBack}
              </Button>
              <Button small onClick={form.throwAway}>
                {t.throwAway}
              </Button>
            </div>
          </div>
        ) : null}
      </Notice>
      <Notice tone="bad">
        {form.failed === "not-logged-in" ? (
          <div className={styles.asked}>
            <p>{t.loggedOut}</p>
            <a href={`/redactie/inloggen?verder=/redactie/artikelen/${article.id}`} target="_blank" rel="noreferrer">
              {t.logIn}
            </a>
          </div>
        ) : null}
      </Notice>
      {form.clash && !form.clash.open ? (
        <p>
          <Button kind="primary" onClick={form.reopenClash}>
            {clashText.again}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function momentOf(at: string): string {
  const moment = new Date(at);
  return `${formatDate(moment)}, ${formatTime(moment)}`;
}
