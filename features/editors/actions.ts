"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { giveToken, keptToken, takeToken } from "@/lib/auth/cookie";
import { codeToken, deviceToken, sessionToken } from "@/lib/auth/token";
import { expireNow } from "@/lib/cache";
import { type FormState, formFields, typedValues } from "@/lib/form-state";
import { askedFor, readerAddress, readerAgent } from "@/lib/request";
import { ok, type Result, refuse } from "@/lib/result";
import type { Role } from "@/lib/role";
import { fieldErrors } from "@/lib/validation";
import { addAccount, type HandedOver } from "./add";
import { enter } from "./begin-session";
import { changePassword } from "./change-password";
import { changeEditorRole } from "./change-role";
import { endAllSessions, endOneSession, leave } from "./end-sessions";
import { inviteOnceMore } from "./invite";
import { checkLogin } from "./login";
import { canManagePeople } from "./policy";
import { rememberDevice } from "./remember-device";
import { removeAccount } from "./remove";
import { renewAccountPassword } from "./renew-password";
import { accountTarget, loginInput, newEditorInput, passwordInput, roleSchema, sessionTarget } from "./schema";
import { hasSecondFactor } from "./second-factor/queries";
import { currentEditor, currentSession } from "./session";

/** For everyone: this is where one shows who one is. Works as a plain form. */
export async function logIn(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["email"]);
  const parsed = loginInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const origin = { address: await readerAddress(), device: await keptToken(deviceToken) };
  const checked = await checkLogin(parsed.data.email, parsed.data.password, origin);
  if (!checked.ok) return { result: checked, values };
  const { id, sessionVersion } = checked.data;
  const goOn = deskPath(await askedFor("verder"));
  if (await hasSecondFactor(id)) {
    await giveToken(codeToken, { editorId: id, sessionVersion, goOn });
    redirect("/redactie/inloggen/code");
  }
  await giveToken(sessionToken, await enter(checked.data, await readerAgent()));
  await rememberDevice(id);
  redirect(goOn);
}

/** A page of the dashboard to go on to, never another site. */
function deskPath(wanted: string): string {
  return /^\/redactie(\/[a-z0-9/-]*)?$/.test(wanted) ? wanted : "/redactie";
}

/** For everyone: ends the session of this browser. */
export async function logOut(): Promise<void> {
  const session = await currentSession();
  if (session) await leave(session.sessionId);
  await takeToken(sessionToken);
  redirect("/redactie/inloggen");
}

export async function logOutEverywhere(): Promise<void> {
  const editor = await currentEditor();
  if (editor) await endAllSessions(editor);
  await takeToken(sessionToken);
  redirect("/redactie/inloggen");
}

/** Ends one of one's own sessions, on whatever device. */
export async function endSession(id: string): Promise<Result> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const target = sessionTarget.safeParse(id);
  if (!target.success) return refuse("not-found");

  const ended = await endOneSession(editor, target.data);
  if (ended.ok) refresh();
  return ended;
}

export async function changeOwnPassword(_before: FormState, form: FormData): Promise<FormState> {
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values: {} };
  const parsed = passwordInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values: {} };

  const changed = await changePassword(editor, parsed.data.current, parsed.data.next, await readerAgent());
  if (!changed.ok) return { result: changed, values: {} };
  await giveToken(sessionToken, changed.data);
  return { result: ok(), values: {} };
}

export async function addEditor(_before: FormState<HandedOver>, form: FormData): Promise<FormState<HandedOver>> {
  const values = typedValues(form, ["name", "email", "role", "byline", "access"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canManagePeople(editor)) return { result: refuse("forbidden"), values };
  const parsed = newEditorInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const added = await addAccount(editor, parsed.data);
  if (!added.ok) return { result: added, values };
  expireNow(added.data.expired);
  refresh();
  return { result: ok(added.data.handedOver), values: {} };
}

export async function changeRole(id: number, version: number, role: Role): Promise<Result> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canManagePeople(editor)) return refuse("forbidden");
  const target = accountTarget.safeParse({ id, version });
  const wanted = roleSchema.safeParse(role);
  if (!target.success || !wanted.success) return refuse("not-found");

  const changed = await changeEditorRole(editor, target.data.id, target.data.version, wanted.data);
  if (changed.ok) refresh();
  return changed;
}

export async function renewPassword(id: number, version: number): Promise<Result<HandedOver>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canManagePeople(editor)) return refuse("forbidden");
  const target = accountTarget.safeParse({ id, version });
  if (!target.success) return refuse("not-found");

  const renewed = await renewAccountPassword(editor, target.data.id, target.data.version);
  if (renewed.ok) refresh();
  return renewed;
}

/** Mails an invitation that has not been taken once more. */
export async function inviteAgain(id: number, version: number): Promise<Result> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canManagePeople(editor)) return refuse("forbidden");
  const target = accountTarget.safeParse({ id, version });
  if (!target.success) return refuse("not-found");

  return inviteOnceMore(editor, target.data.id, target.data.version);
}

export async function removeEditor(id: number, version: number): Promise<Result> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canManagePeople(editor)) return refuse("forbidden");
  const target = accountTarget.safeParse({ id, version });
  if (!target.success) return refuse("not-found");

  const removed = await removeAccount(editor, target.data.id, target.data.version);
  if (removed.ok) refresh();
  return removed;
}
