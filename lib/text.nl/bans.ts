import { formatDate } from "../dates";

/** What someone who may not comment for a while reads of it. */
export const banText = {
  refused: (until: Date) =>
    `Onder deze naam of vanaf dit adres kun je tot en met ${formatDate(until)} niet reageren. Wat je typte staat er nog. Klopt dit niet, schrijf dan de redactie.`,
} as const;
