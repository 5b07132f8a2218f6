import { expect, test } from "vitest";
import { formFields, typedValues } from "./form-state";

test("gives back what was typed, and only text", () => {
  const form = new FormData();
  form.set("name", "Anna");
  form.set("file", new Blob(["x"]), "x.txt");
  expect(typedValues(form, ["name", "file", "gone"])).toEqual({ name: "Anna", file: "", gone: "" });
});

test.each([undefined, null, 1, "name=x", [["name", "x"]], { name: "x" }])(
  "what is no form has no fields: %j",
  (form) => {
    expect(formFields(form)).toEqual({});
    expect(typedValues(form, ["name"])).toEqual({ name: "" });
  },
);
