import { Parser } from "htmlparser2";

/**
 * What the comment form of an article's page sends unseen, as a browser without JavaScript would: by these fields Next knows the action. Throws when
 * there is no such form.
 */
export function hiddenFields(html: string): [name: string, value: string][] {
  const fields: [string, string][] = [];
  let inForm = false;
  const parser = new Parser({
    onopentag(tag, { id, type, name = "", value = "" }) {
      if (tag === "form") inForm = id === "reageren";
      if (inForm && tag === "input" && type === "hidden") fields.push([name, value]);
    },
    onclosetag(tag) {
      if (tag === "form") inForm = false;
    },
  });
  parser.end(html);
  if (fields.length === 0) throw new Error("The page has no form for comments");
  return fields;
}

/** The same with what somebody typed. */
export function filledForm(html: string, typed: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of [...hiddenFields(html), ...Object.entries(typed)]) form.append(name, value);
  return form;
}
