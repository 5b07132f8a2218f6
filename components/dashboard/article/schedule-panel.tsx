import { useState } from "react";
import { MomentField } from "@/components/dashboard/moment-field";
import { Button } from "@/components/ui/button";
import { fromLocalInput, toLocalInput } from "@/lib/local-time";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import { Panel } from "./panel";
import type { ArticleForm } from "./use-article";

/** When the article comes and goes by itself. */
export function SchedulePanel({ form }: { form: ArticleForm }) {
  const { article, where, busy, fields } = form;
  const [publishAt, setPublishAt] = useState(toLocalInput(article.publishAt));
  const [unpublishAt, setUnpublishAt] = useState(toLocalInput(article.unpublishAt));
  const live = where.status === "published";
  const planned = article.publishAt !== null || article.unpublishAt !== null;
  if (!article.may.publish || where.trashed) return null;
  return (
    <Panel title={t.schedule}>
      {live ? null : (
        <MomentField
          label={t.publishAt}
          name="publishAt"
          error={fields.publishAt}
          value={publishAt}
          onChange={setPublishAt}
        />
      )}
      <MomentField
        label={t.unpublishAt}
        name="unpublishAt"
        error={fields.unpublishAt}
        value={unpublishAt}
        onChange={setUnpublishAt}
      />
      <div>
        <Button
          small
          busy={busy}
          onClick={() => form.schedule(live ? null : fromLocalInput(publishAt), fromLocalInput(unpublishAt))}
        >
          {t.scheduleSubmit}
        </Button>{" "}
        {planned ? (
          <Button small kind="quiet" busy={busy} onClick={() => form.schedule(null, null)}>
            {t.scheduleCancel}
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}
