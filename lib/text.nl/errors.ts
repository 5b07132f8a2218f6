import type { ErrorCode } from "../result";

/** What a refusal says to the person who asked. */
export const errorText: Record<ErrorCode, string> = {
  invalid: "Nog niet alles klopt. Kijk bij de velden met een opmerking.",
  forbidden: "Dat mag je niet doen met jouw rol.",
  "not-found": "Dat bestaat niet (meer).",
  stale: "Iemand anders heeft dit intussen gewijzigd. Er is niets overschreven.",
  "rate-limited": "Dat ging te vaak achter elkaar. Wacht even en probeer het dan opnieuw.",
  duplicate: "Dit heb je zojuist al gestuurd.",
  closed: "Reageren kan hier niet meer.",
  banned: "Je kunt hier nu niet reageren.",
  unavailable: "Het lukt nu even niet. Wat je typte staat er nog; probeer het zo opnieuw.",
  offline: "Je hebt nu geen verbinding. Wat je typte staat er nog; verstuur het zodra je weer verbinding hebt.",
  "not-logged-in": "Je bent niet meer ingelogd. Log opnieuw in; wat je typte staat er nog.",
  "bad-login": "Dit e-mailadres en wachtwoord horen niet bij elkaar.",
  incomplete: "Er ontbreekt nog iets voordat dit kan.",
  "disk-full":
    "Er is op de server geen ruimte meer om dit te bewaren. Wat je typte staat er nog; probeer het later opnieuw.",
  "in-use": "Dit is nog in gebruik. Haal het eerst weg waar het staat.",
};

/** What is said of a field whose form has no words of its own for it. */
export const validationText = {
  missing: "Dit ontbreekt.",
  tooMuch: "Dit is te lang of te groot.",
  tooLittle: "Dit is te kort of te klein.",
  wrong: "Dit klopt niet.",
} as const;
