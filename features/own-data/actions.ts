"use server";

import { redirect } from "next/navigation";
import { forgetKeptMail } from "@/features/mail/mailbox";
import { expireNow } from "@/lib/cache";
import { formFields, typedValues } from "@/lib/form-state";
import { report } from "@/lib/report";
import { readerAddress } from "@/lib/request";
import { refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { ask } from "./ask";
import { erase } from "./erase";
import { type AskForm, askInput } from "./schema";

/** Anyone may ask about any address: the answer goes to that address, and is the same on the page. */
export async function askForOwnData(_before: AskForm, form: FormData): Promise<AskForm> {
  const values = typedValues(form, ["email"]);
  try {
    const parsed = askInput.safeParse(formFields(form));
    if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };
    return { result: await ask(parsed.data.email, await readerAddress()), values };
  } catch (error) {
    return { result: refuse("unavailable"), values, failure: report("own-data", error) };
  }
}

/** Whoever has the link may: it went to the address itself. A link that has ended leads back to the page that says so. */
export async function eraseOwnData(token: string, form: FormData): Promise<void> {
  const fields = formFields(form);
  const here = `/mijn-gegevens/${encodeURIComponent(String(token))}`;
  if (typeof token !== "string" || fields.sure !== "on") redirect(here);
  const erased = await erase(token);
  if (!erased.ok) redirect(here);
  expireNow(erased.data.expired);
  await forgetKeptMail();
  redirect("/mijn-gegevens/gewist");
}
