"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { endSession, startSession } from "@/lib/auth/cookie";
import { expireNow } from "@/lib/cache";
import { type FormState, formFields, typedValues } from "@/lib/form-state";
import { readerAddress } from "@/lib/request";
import { ok, type Result, refuse } from "@/lib/result";
import type { Role } from "@/lib/role";
import { fieldErrors } from "@/lib/validation";
import { addAccount, type HandedOver } from "./add";
import { changePassword } from "./change-password";
import { changeEditorRole } from "./change-role";
import { endAllSessions } from "./end-sessions";
import { checkLogin } from "./login";
import { canManagePeople } from "./policy";
import { removeAccount } from "./remove";
import { renewAccountPassword } from "./renew-password";
import { accountTarget, loginInput, newEditorInput, passwordInput, roleSchema } from "./schema";
import { currentEditor } from "./session";

/** For everyone: this is where one shows who one is. Works as a plain form. */
export async function logIn(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["email"]);
  const parsed = loginInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const checked = await checkLogin(parsed.data.email, parsed.data.password, await readerAddress());
  if (!checked.ok) return { result: checked, values };
  await startSession(checked.data);
  redirect(deskPath(form.get("verder")));
}

/** A page of the dashboard to go on to, never another site. */
function deskPath(wanted: FormDataEntryValue | null): string {
  return typeof wanted === "string" && /^\/redactie(\/[a-z0-9/-]*)?$/.test(wanted) ? wanted : "/redactie";
}

/** For everyone: ends the session in this browser. */
export async function logOut(): Promise<void> {
  await endSession();
  redirect("/redactie/inloggen");
}

export async function logOutEverywhere(): Promise<void> {
  const editor = await currentEditor();
  if (editor) await endAllSessions(editor);
  await endSession();
  redirect("/redactie/inloggen");
}

export async function changeOwnPassword(_before: FormState, form: FormData): Promise<FormState> {
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values: {} };
  const parsed = passwordInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values: {} };

  const changed = await changePassword(editor, parsed.data.current, parsed.data.next);
  if (!changed.ok) return { result: changed, values: {} };
  await startSession(changed.data);
  return { result: ok(), values: {} };
}

export async function addEditor(_before: FormState<HandedOver>, form: FormData): Promise<FormState<HandedOver>> {
  const values = typedValues(form, ["name", "email", "role", "byline"]);
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
