import { PictureField } from "@/components/dashboard/picture-field";
import { Field } from "@/components/ui/field";
import type { DeskChoices } from "@/features/articles/desk-choices";
import type { MediaView } from "@/features/media/view";
import { commentReviews } from "@/lib/comment-status";
import { fromLocalInput, toLocalInput } from "@/lib/local-time";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import { autoSlug } from "./auto-slug";
import { CorrectionFields } from "./correction-fields";
import { EventFields } from "./event-fields";
import { FoldedPanel } from "./panel";
import { SharePreview } from "./share-preview";
import type { ArticleForm } from "./use-article";

type Props = {
  form: ArticleForm;
  social: MediaView | null;
  onSocial: (picture: MediaView | null) => void;
  site: DeskChoices["site"];
};

/** What an article does not always need. A group opens by itself when something in it is not right. */
export function MorePanel({ form, social, onSocial, site }: Props) {
  const { input, fields, change, where, article } = form;
  const has = (...names: string[]) => names.some((name) => fields[name] !== undefined);
  return (
    <>
      <FoldedPanel title={t.slug} open={has("slug")}>
        <Field label={t.slug} hint={where.publishedAt ? t.slugLive : t.slugAuto} error={fields.slug}>
          {(control) => (
            <input
              {...control}
              value={input.slug}
              placeholder={autoSlug(input.title, article.id)}
              spellCheck={false}
              autoCapitalize="off"
              onChange={(event) => change({ slug: event.currentTarget.value.trim() })}
            />
          )}
        </Field>
        <Field label={t.legacy} hint={t.legacyHint} error={fields.legacyId}>
          {(control) => (
            <input
              {...control}
              type="number"
              min={1}
              value={input.legacyId ?? ""}
              onChange={(event) => change({ legacyId: event.currentTarget.valueAsNumber || null })}
            />
          )}
        </Field>
      </FoldedPanel>
      <FoldedPanel title={t.seo} open={has("seoTitle", "seoDescription", "socialImageId")}>
        <Field label={t.seoTitle} error={fields.seoTitle}>
          {(control) => (
            <input
              {...control}
              value={input.seoTitle}
              onChange={(event) => change({ seoTitle: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t.seoDescription} error={fields.seoDescription}>
          {(control) => (
            <textarea
              {...control}
              value={input.seoDescription}
              onChange={(event) => change({ seoDescription: event.currentTarget.value })}
            />
          )}
        </Field>
        <PictureField
          key={input.socialImageId}
          label={t.socialImage}
          hint={t.socialImageHint}
          pick={t.pickSocialImage}
          remove={t.removeSocialImage}
          present={social}
          error={fields.socialImageId}
          onChange={onSocial}
        />
        <SharePreview form={form} social={social} site={site} />
      </FoldedPanel>
      <FoldedPanel title={t.comments} open={has("commentMode", "commentsUntil", "commentReview")}>
        <label>
          <input
            type="checkbox"
            checked={input.commentMode === "open"}
            onChange={(event) => change({ commentMode: event.currentTarget.checked ? "open" : "closed" })}
          />{" "}
          {t.commentsOpen}
        </label>
        <Field label={t.commentsUntil} hint={t.commentsUntilHint} error={fields.commentsUntil}>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              value={toLocalInput(input.commentsUntil)}
              onChange={(event) => change({ commentsUntil: fromLocalInput(event.currentTarget.value) })}
            />
          )}
        </Field>
        <Field label={t.commentReview} error={fields.commentReview}>
          {(control) => (
            <select
              {...control}
              value={input.commentReview ?? "magazine"}
              onChange={({ currentTarget: { value } }) =>
                change({ commentReview: commentReviews.find((review) => review === value) ?? null })
              }
            >
              {(["magazine", ...commentReviews] as const).map((review) => (
                <option key={review} value={review}>
                  {t.commentReviews[review]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </FoldedPanel>
      <FoldedPanel title={t.event} open={has("event")}>
        <EventFields event={input.event} error={fields.event} onChange={(event) => change({ event })} />
      </FoldedPanel>
      <FoldedPanel title={t.corrections} open={has("corrections")}>
        <CorrectionFields
          corrections={input.corrections}
          error={fields.corrections}
          onChange={(corrections) => change({ corrections })}
        />
      </FoldedPanel>
    </>
  );
}
