import { expect, test } from "vitest";
import { z } from "zod";
import { fieldErrors } from "./validation";

const schema = z.object({
  title: z.string().min(3).max(5),
  count: z.number().int().max(9),
  kind: z.enum(["a", "b"]),
  own: z.string("Vul een naam in.").min(2, "Vul een naam in."),
});

const errorsOf = (input: unknown) => {
  const parsed = schema.safeParse(input);
  return parsed.success ? {} : fieldErrors(parsed.error);
};

test("ook wat geen formulier stuurt, krijgt een Nederlandse zin", () => {
  expect(errorsOf({})).toEqual({
    title: "Dit ontbreekt.",
    count: "Dit ontbreekt.",
    kind: "Dit ontbreekt.",
    own: "Vul een naam in.",
  });
  expect(errorsOf({ title: "te lang voor dit veld", count: 99, kind: "c", own: 5 })).toEqual({
    title: "Dit is te lang of te groot.",
    count: "Dit is te lang of te groot.",
    kind: "Dit klopt niet.",
    own: "Vul een naam in.",
  });
  expect(errorsOf({ title: "a", count: "1", kind: "a", own: "ja" })).toEqual({
    title: "Dit is te kort of te klein.",
    count: "Dit klopt niet.",
  });
  expect(errorsOf("geen formulier")).toEqual({ form: "Dit klopt niet." });
});
