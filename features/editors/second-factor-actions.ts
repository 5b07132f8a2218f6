"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { giveToken, keptToken, takeToken } from "@/lib/auth/cookie";
import { codeToken, deviceToken, sessionToken } from "@/lib/auth/token";
import type { ToScan } from "@/lib/auth/totp";
import { type FormState, formFields } from "@/lib/form-state";
import { readerAgent } from "@/lib/request";
import { type Result, refuse } from "@/lib/result";
import { roles } from "@/lib/role";
import { fieldErrors } from "@/lib/validation";
import { canManagePeople } from "./policy";
import { rememberDevice } from "./remember-device";
import { accountTarget, codeInput, requiredRolesInput } from "./schema";
import { enterCode } from "./second-factor/enter-code";
import { requireFor } from "./second-factor/require";
import { beginSetUp, confirmSetUp, renewCodes } from "./second-factor/set-up";
import { takeAway, turnOff } from "./second-factor/turn-off";
import { currentEditor, currentLogin } from "./session";

/** For whoever gave the right password just now: the second step of the login. Works as a plain form. */
export async function logInWithCode(_before: FormState, form: FormData): Promise<FormState> {
  const pending = await keptToken(codeToken);
  if (!pending) return { result: refuse("not-found"), values: {} };
  const parsed = codeInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values: {} };

  const device = await keptToken(deviceToken);
  const known = device?.editorId === pending.editorId ? device.deviceId : null;
  const entered = await enterCode(pending, parsed.data.code, await readerAgent(), known);
  if (!entered.ok) return { result: entered, values: {} };
  await takeToken(codeToken);
  await giveToken(sessionToken, entered.data);
  await rememberDevice(pending.editorId);
  redirect(pending.goOn);
}

/** About oneself, also while the role requires a second factor that is not there yet. */
export async function startSecondFactor(): Promise<Result<ToScan>> {
  const login = await currentLogin();
  if (!login) return refuse("not-logged-in");
  return beginSetUp(login.editor);
}

export async function confirmSecondFactor(_before: FormState<string[]>, form: FormData): Promise<FormState<string[]>> {
  const login = await currentLogin();
  if (!login) return { result: refuse("not-logged-in"), values: {} };
  const parsed = codeInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values: {} };
  return { result: await confirmSetUp(login.editor, parsed.data.code), values: {} };
}

export async function renewRecoveryCodes(_before: FormState<string[]>, form: FormData): Promise<FormState<string[]>> {
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values: {} };
  const parsed = codeInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values: {} };
  return { result: await renewCodes(editor, parsed.data.code), values: {} };
}

export async function turnOffSecondFactor(_before: FormState, form: FormData): Promise<FormState> {
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values: {} };
  const parsed = codeInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values: {} };

  const result = await turnOff(editor, parsed.data.code);
  if (result.ok) refresh();
  return { result, values: {} };
}

/** For an admin, about someone who lost the telephone and the recovery codes. */
export async function takeAwaySecondFactor(id: number, version: number): Promise<Result> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canManagePeople(editor)) return refuse("forbidden");
  const target = accountTarget.safeParse({ id, version });
  if (!target.success) return refuse("not-found");

  const taken = await takeAway(editor, target.data.id, target.data.version);
  if (taken.ok) refresh();
  return taken;
}

export async function requireSecondFactor(_before: FormState, form: FormData): Promise<FormState> {
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values: {} };
  if (!canManagePeople(editor)) return { result: refuse("forbidden"), values: {} };
  const parsed = requiredRolesInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values: {} };

  const required = roles.filter((role) => parsed.data[role] === "on");
  const result = await requireFor(editor, required, parsed.data.version);
  if (result.ok) refresh();
  return { result, values: {} };
}
