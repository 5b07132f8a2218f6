import { z } from "zod";
import { validationText as text } from "./text.nl/errors";

// A schema says in Dutch what a person can get wrong. What only a call by hand can send has these words: they go out to whoever asks.
z.config({
  customError(issue) {
    if (issue.input === undefined || issue.input === null) return text.missing;
    if (issue.code === "too_big") return text.tooMuch;
    return issue.code === "too_small" ? text.tooLittle : text.wrong;
  },
});

/** A message per field of a form, by the first part of its path, from what a schema refused. The first message of a field wins. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "form");
    fields[field] ??= issue.message;
  }
  return fields;
}
