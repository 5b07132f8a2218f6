import type { Result } from "./result";

/** What a form's action answers to `useActionState`: the result, and what was typed, for the page that comes back without JavaScript. */
export type FormState<Data = void> = { result: Result<Data> | null; values: Record<string, string> };

export const emptyForm: { result: null; values: Record<string, string> } = { result: null, values: {} };

/** The fields of a form. Anyone can call an action with something else than a form: that has no fields. */
export function formFields(form: unknown): Record<string, FormDataEntryValue> {
  return form instanceof FormData ? Object.fromEntries(form) : {};
}

/** The text fields of a form, to send back beside an error. Passwords are for the caller to leave out. */
export function typedValues(form: unknown, names: string[]): Record<string, string> {
  const fields = formFields(form);
  return Object.fromEntries(
    names.map((name) => {
      const value = fields[name];
      return [name, typeof value === "string" ? value : ""];
    }),
  );
}
