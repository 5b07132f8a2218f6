/** What a server action or domain verb answers: done with data, or refused with a code that lib/text.nl turns into Dutch. */
export type Result<Data = void> = Ok<Data> | Refusal;

export type Ok<Data> = { ok: true; data: Data };

/** `fields` holds a message code per field of the form that was refused. */
export type Refusal = { ok: false; error: ErrorCode; fields?: Record<string, string> };

export type ErrorCode =
  | "invalid"
  | "forbidden"
  | "not-found"
  | "stale"
  | "rate-limited"
  | "duplicate"
  | "closed"
  | "banned"
  | "unavailable"
  | "offline"
  | "not-logged-in"
  | "bad-login"
  | "incomplete"
  | "in-use"
  | "disk-full";

export function ok(): Ok<void>;
export function ok<Data>(data: Data): Ok<Data>;
export function ok(data?: unknown) {
  return { ok: true, data };
}

export function refuse(error: ErrorCode, fields?: Record<string, string>): Refusal {
  return fields ? { ok: false, error, fields } : { ok: false, error };
}
