import { StatusBadge } from "@/components/dashboard/status-badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import styles from "./article-form.module.css";
import type { ArticleForm } from "./use-article";

/** Always in sight: where the article stands, whether it is saved, how long it is, and saving itself. */
export function ArticleBar({ form, readOnly }: { form: ArticleForm; readOnly: boolean }) {
  const { article, where, input } = form;
  const path = `/redactie/artikelen/${article.id}`;
  const preview = async () => {
    const tab = window.open("", "_blank");
    if (!readOnly && where.status !== "published") await form.save();
    if (tab) tab.location.href = `${path}/voorbeeld`;
    else window.location.href = `${path}/voorbeeld`;
  };
  return (
    <div className={styles.bar}>
      <h1 className={styles.heading}>{input.title || t.untitled}</h1>
      <StatusBadge status={where.status} />
      <p className={styles.state}>
        <span role="status">{stateOf(form)}</span>{" "}
      </p>
      <div className={styles.barActions}>
        <ButtonLink kind="quiet" small href={`${path}/geschiedenis`}>
          {t.history}
        </ButtonLink>
        {where.status === "published" && !where.trashed ? (
          <a className={styles.view} href={`/artikel/${article.input.slug}`} target="_blank" rel="noreferrer">
            {t.view}
          </a>
        ) : null}
        <Button small onClick={preview}>
          {t.preview}
        </Button>
        {readOnly ? null : (
          <Button small kind={where.status === "published" ? "primary" : "plain"} busy={form.busy} onClick={form.save}>
            {t.save}
          </Button>
        )}
      </div>
    </div>
  );
}

function stateOf(form: ArticleForm): string {
  if (form.busy) return t.saving;
  if (form.dirty) return form.said?.tone === "bad" ? t.notSaved : t.unsaved;
  return form.savedAt ? t.savedAt(form.savedAt) : t.upToDate;
}
