/** Addresses that are a secret themselves: who reads the log may not go there. */
const secret =
  /^(\/(?:redactie\/link|redactie\/inkijk|bezwaar|reactie\/wijzigen|reactie\/antwoorden|mijn-gegevens|api\/antwoordmail)\/)[^/]+/;

/** What of an address the log may hold: no question, for that can hold a name or what somebody looked for, and no secret. */
export function safePath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "/";
  return path.replace(secret, "$1...").slice(0, 200);
}
