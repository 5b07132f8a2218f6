"use server";

import { redirect } from "next/navigation";
import { giveToken, keptToken, takeToken } from "@/lib/auth/cookie";
import { linkToken, sessionToken } from "@/lib/auth/token";
import { type FormState, formFields, typedValues } from "@/lib/form-state";
import { readerAddress, readerAgent } from "@/lib/request";
import { ok, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { askReset } from "./ask-reset";
import { rememberDevice } from "./remember-device";
import { acceptedInvitation, chosenPassword, resetInput } from "./schema";
import { acceptInvitation, choosePassword } from "./use-link";

/** For everyone: the answer is the same whether the address has an account or not. */
export async function askForPassword(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["email"]);
  const parsed = resetInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };
  return { result: await askReset(parsed.data.email, await readerAddress()), values };
}

/** For whoever came by the link of an invitation. */
export async function takeInvitation(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["name"]);
  const kept = await keptToken(linkToken);
  if (!kept) return { result: refuse("not-found"), values };
  const parsed = acceptedInvitation.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const entered = await acceptInvitation(kept.link, parsed.data, await readerAgent());
  if (!entered.ok) return { result: entered, values };
  await takeToken(linkToken);
  await giveToken(sessionToken, entered.data.session);
  await rememberDevice(entered.data.editorId);
  redirect("/redactie");
}

/** For whoever came by the link of a mail about a forgotten password. */
export async function takePassword(_before: FormState, form: FormData): Promise<FormState> {
  const kept = await keptToken(linkToken);
  if (!kept) return { result: refuse("not-found"), values: {} };
  const parsed = chosenPassword.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values: {} };

  const chosen = await choosePassword(kept.link, parsed.data.next);
  if (!chosen.ok) return { result: chosen, values: {} };
  await takeToken(linkToken);
  await rememberDevice(chosen.data.editorId);
  return { result: ok(), values: {} };
}
