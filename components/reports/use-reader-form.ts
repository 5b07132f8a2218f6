import { type SubmitEvent, useActionState, useEffect, useRef, useState, useTransition } from "react";
import type { ReaderForm } from "@/features/reports/schema";
import { emptyForm } from "@/lib/form-state";
import { refuse } from "@/lib/result";

type Action = (before: ReaderForm, form: FormData) => Promise<ReaderForm>;

/**
 * A reader's form over a server action. Without JavaScript the page comes back with the answer and what was typed; with it only the answer
 * comes, and nothing that was typed is touched. The answer gets the focus.
 */
export function useReaderForm(action: Action) {
  const [posted, post] = useActionState<ReaderForm, FormData>(action, emptyForm);
  const [answered, setAnswered] = useState<ReaderForm | null>(null);
  const [busy, startSending] = useTransition();
  const message = useRef<HTMLParagraphElement>(null);
  const state = answered ?? posted;
  const { result } = state;

  useEffect(() => {
    if (result) message.current?.focus();
  }, [result]);

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const typed = new FormData(event.currentTarget);
    startSending(async () => {
      const lost = { result: refuse(navigator.onLine ? "unavailable" : "offline"), values: state.values };
      setAnswered(await action(state, typed).catch(() => lost));
    });
  };
  const fields = result && !result.ok ? (result.fields ?? {}) : {};
  return { state, busy, fields, message, form: { action: post, onSubmit } };
}
