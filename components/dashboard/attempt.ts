import { unstable_rethrow } from "next/navigation";
import { type ErrorCode, type Ok, type Refusal, type Result, refuse } from "@/lib/result";
import { dashboardText as t } from "@/lib/text.nl/dashboard";
import { errorText } from "@/lib/text.nl/errors";

/** `failure` is the number in the server's log of what went wrong on our side. */
export type Refused = Refusal & { failure?: string };

export type Attempted<Data> = Ok<Data> | Refused;

/** Calls an action. One that cannot be reached, or that breaks, is a refusal like another: what was typed stays. */
export async function attempt<Data>(action: () => Promise<Result<Data>>): Promise<Attempted<Data>> {
  try {
    return await action();
  } catch (error) {
    unstable_rethrow(error);
    return broken(error);
  }
}

export function broken(error: unknown): Refused {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  return digest ? { ...refuse("unavailable"), failure: digest } : refuse("unavailable");
}

/** Whether it is over by itself, so that what was typed is sent once more: no connection, or no room on the server. */
export function isPassing(error: ErrorCode | null): boolean {
  return error === "unavailable" || error === "disk-full";
}

/** The same, or it is over when someone has logged in again in another window. */
export function isWorthRetrying(error: ErrorCode): boolean {
  return isPassing(error) || error === "not-logged-in";
}

/** What a refusal says; `said` has other words for some of them. */
export function refusalText(refused: Refused, said: Partial<typeof errorText> = {}): string {
  const text = said[refused.error] ?? errorText[refused.error];
  return refused.failure ? `${text} ${t.failedId(refused.failure)}` : text;
}
