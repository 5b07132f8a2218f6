import { createHash } from "node:crypto";

/** A document for machines, finished, with what a conditional request is held against. `modified` is an HTTP date. */
export type FinishedDocument = Validators & { body: string };

/** What a conditional request is held against. */
export type Validators = { etag: string; modified: string | null };

/**
 * The tag is a digest of the text itself, the same on every server. It is weak, because it stands for the text however that is
 * packed: RFC 9110, 8.8.3.3, wants another strong one for gzip. `modified` is the moment of making: what was taken out of
 * a document leaves no date in it, and nobody may be told that nothing changed. Null for what is made anew each time.
 */
export function finish(body: string, modified: Date | null = new Date()): FinishedDocument {
  const { etag, modified: made } = validatorsOf(body, modified);
  return { body, etag: `W/${etag}`, modified: made };
}

/** The same, strong, for something whose bytes follow from `text`, in the same way each time, and that is not packed on its way out. */
export function validatorsOf(text: string, modified: Date | null = new Date()): Validators {
  const digest = createHash("sha256").update(text).digest("base64url").slice(0, 27);
  return { etag: `"${digest}"`, modified: modified?.toUTCString() ?? null };
}

/** The document, or 304 for who has it already: RFC 9110, 13.2.2, where If-None-Match goes before If-Modified-Since. */
export function answerConditionally(
  request: Request,
  document: FinishedDocument,
  type: string,
  link?: string,
): Response {
  const headers = {
    ...validatorHeaders(document),
    // A 304 says what the whole answer would say (RFC 9110, 15.4.5), which is packed on its way out.
    Vary: "Accept-Encoding",
    ...(link && { Link: link }),
  };
  if (isUnchanged(request.headers, document)) return new Response(null, { status: 304, headers });
  return new Response(document.body, { headers: { ...headers, "Content-Type": type } });
}

/** What a whole answer and a 304 both carry. */
export function validatorHeaders({ etag, modified }: Validators): Record<string, string> {
  return {
    "Cache-Control": "public, max-age=0, must-revalidate",
    ETag: etag,
    ...(modified && { "Last-Modified": modified }),
  };
}

/** Whether who asks has it already. */
export function isUnchanged(asked: Headers, { etag, modified }: Validators): boolean {
  const known = asked.get("if-none-match");
  if (known !== null) return known.trim() === "*" || known.split(",").some((one) => opaque(one) === opaque(etag));
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  return since >= Date.parse(modified ?? "");
}

/** Of a tag what a weak comparison looks at: RFC 9110, 8.8.3.2. */
function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, "");
}

/** The answer for a document that is not there. Nobody may keep it: it can be there the next moment. */
export function noDocument(): Response {
  return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
}
