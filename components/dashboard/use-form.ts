"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useState, useTransition } from "react";
import type { FormState } from "@/lib/form-state";
import { type Attempted, broken } from "./attempt";

type Answered<Data> = { result: Attempted<Data> | null; values: Record<string, string> };

/**
 * A form over a server action. With JavaScript what was typed stays in the fields, whatever the answer; without it the page comes
 * back with the answer and `state.values`.
 */
export function useForm<Data>(action: (before: FormState<Data>, form: FormData) => Promise<FormState<Data>>) {
  const [posted, post] = useActionState(action, { result: null, values: {} });
  const [answered, setAnswered] = useState<Answered<Data> | null>(null);
  const [busy, startTransition] = useTransition();
  const state: Answered<Data> = answered ?? posted;

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    startTransition(async () => {
      try {
        setAnswered(await action(posted, form));
      } catch (error) {
        unstable_rethrow(error);
        setAnswered({ result: broken(error), values: {} });
      }
    });
  };
  const fields = state.result && !state.result.ok ? (state.result.fields ?? {}) : {};
  return { state, busy, fields, form: { action: post, onSubmit } };
}
