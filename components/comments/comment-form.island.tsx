"use client";

import { type SubmitEvent, useActionState, useEffect, useRef, useState, useTransition } from "react";
import { postComment } from "@/features/comments/actions";
import type { CommentForm as Form } from "@/features/comments/schema";
import type { CommentRules } from "@/features/settings/queries";
import { emptyForm } from "@/lib/form-state";
import { refuse } from "@/lib/result";
import { commentFieldText, commentFormText as t } from "@/lib/text.nl/comments";
import { errorText } from "@/lib/text.nl/errors";
import { CommentField } from "./comment-field";
import styles from "./comment-form.module.css";
import { useRemembered } from "./use-remembered";

type Props = {
  articleId: number;
  permalink: string;
  /** The comments on the page, to answer one of. */
  choices: { id: number; label: string }[];
  rules: CommentRules;
};

/** Far more than fits: the answer is known without sending it. */
const tooMuchToSend = 100_000;

/**
 * The comment form. Without JavaScript, or before it has loaded, the browser posts it and the page at `permalink` comes back with the
 * answer; with it, only the answer comes, and nothing that was typed is touched before the comment is stored.
 */
export function CommentForm({ articleId, permalink, choices, rules }: Props) {
  const [posted, post] = useActionState<Form, FormData>(postComment, emptyForm, permalink);
  const [answered, setAnswered] = useState<Form | null>(null);
  const [busy, startSending] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const message = useRef<HTMLParagraphElement>(null);
  const answer = answered ?? posted;
  const { result, values, shown, failure, change } = answer;
  const fields = result && !result.ok ? result.fields : undefined;
  const { forgetUnlessTicked } = useRemembered(form, result?.ok ? values : null);

  useEffect(() => {
    if (!result) return;
    message.current?.focus();
    if (result.ok) form.current?.reset();
  }, [result]);

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const typed = new FormData(event.currentTarget);
    if (String(typed.get("text")).length > tooMuchToSend) {
      setAnswered({ result: refuse("invalid", { text: commentFieldText.textLong }), values });
      return;
    }
    startSending(async () => {
      setAnswered(
        await postComment(answer, typed).catch(() => ({
          result: refuse(navigator.onLine ? "unavailable" : "offline"),
          values,
        })),
      );
    });
  }

  return (
    <form ref={form} id="reageren" className={styles.form} action={post} onSubmit={send} noValidate>
      <h3 className={styles.title}>{t.title}</h3>
      {result && (
        <div className={styles.message} data-ok={result.ok}>
          <p ref={message} tabIndex={-1}>
            {result.ok
              ? shown
                ? t.shown
                : t.sent
              : failure
                ? t.failed(failure)
                : (fields?.articleId ?? errorText[result.error])}
          </p>
          {change && (
            <p className={styles.change}>
              <a href={change}>{t.change}</a> {t.changeHow}
            </p>
          )}
        </div>
      )}
      <p className={styles.rules}>
        {rules.rules || t.rulesInShort} <a href="/huisregels">{t.rulesLink}</a>
      </p>
      <p className={styles.note}>
        {t.required} {t.waits[rules.review]}
      </p>
      <input type="hidden" name="articleId" value={articleId} />
      {choices.length > 0 && (
        <p className={styles.field}>
          <label htmlFor="reageren-op" className={styles.label}>
            {t.replyTo}
          </label>
          <select id="reageren-op" name="parentId" defaultValue={values.parentId} className={styles.input}>
            <option value="">{t.noReply}</option>
            {choices.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </p>
      )}
      <div className={styles.who}>
        <CommentField name="name" label={t.name} autoComplete="name" typed={values.name} error={fields?.name} />
        <CommentField
          name="email"
          label={t.email}
          hint={t.emailHint}
          autoComplete="email"
          typed={values.email}
          error={fields?.email}
        />
      </div>
      <CommentField name="text" label={t.text} typed={values.text} error={fields?.text} />
      <p className={styles.trap}>
        <label htmlFor="reageren-website">{t.trap}</label>
        <input id="reageren-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </p>
      <p className={styles.box}>
        <input
          id="reageren-mail"
          name="notify"
          type="checkbox"
          defaultChecked={values.notify === "on"}
          aria-describedby="reageren-mail-uitleg"
        />
        <label htmlFor="reageren-mail">{t.notify}</label>
        <span id="reageren-mail-uitleg" className={styles.hint}>
          {t.notifyHint}
        </span>
      </p>
      <p className={`${styles.box} ${styles.scripted}`}>
        <input
          id="reageren-onthoud"
          name="remember"
          type="checkbox"
          defaultChecked={values.remember === "on"}
          onChange={(event) => forgetUnlessTicked(event.currentTarget)}
        />
        <label htmlFor="reageren-onthoud">{t.remember}</label>
      </p>
      <p className={styles.note}>
        {t.consent} <a href="/privacy">{t.privacy}</a>
        {t.orSee} <a href="/mijn-gegevens">{t.ownData}</a>.
      </p>
      <button type="submit" className={styles.submit} aria-disabled={busy}>
        {busy ? t.busy : t.submit}
      </button>
    </form>
  );
}
