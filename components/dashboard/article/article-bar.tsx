import { StatusBadge } from "@/components/dashboard/status-badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import { joinNames, savingText as s } from "@/lib/text.nl/saving";
import styles from "./article-form.module.css";
import { savingState } from "./saving/saving-state";
import type { ArticleForm } from "./use-article";

/** Always in sight: where the article stands, whether it is saved, who else is there, and saving itself. */
export function ArticleBar({ form, readOnly }: { form: ArticleForm; readOnly: boolean }) {
  const { article, where, input } = form;
  const live = where.status === "published";
  const path = `/redactie/artikelen/${article.id}`;
  const preview = async () => {
    const tab = window.open("", "_blank");
    if (!readOnly && !live) await form.save();
    if (tab) tab.location.href = `${path}/meekijken`;
    else window.location.href = `${path}/meekijken`;
  };
  return (
    <div className={styles.bar}>
      <h1 className={styles.heading}>{input.title || t.untitled}</h1>
      <StatusBadge status={where.status} />
      <p className={styles.state}>
        <span role="status">{savingState(form)}</span>{" "}
        {form.others.length > 0 ? <span className={styles.others}>{s.others(joinNames(form.others))}</span> : null}
      </p>
      <div className={styles.barActions}>
        <ButtonLink kind="quiet" small href={`${path}/geschiedenis`}>
          {t.history}
        </ButtonLink>
        {live && !where.trashed ? (
          <a className={styles.view} href={`/artikel/${article.input.slug}`} target="_blank" rel="noreferrer">
            {t.view}
          </a>
        ) : null}
        <Button small onClick={preview}>
          {t.preview}
        </Button>
        {readOnly ? null : (
          <Button
            small
            kind={live ? "primary" : "plain"}
            busy={form.busy}
            onClick={() => void (live ? form.update() : form.save())}
          >
            {live ? s.update : t.save}
          </Button>
        )}
      </div>
    </div>
  );
}
