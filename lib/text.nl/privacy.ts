/** What the log says of the job that erases. */
export const privacyText = {
  failed: (what: string) => `Wissen na de termijn is niet gelukt: ${what}`,
} as const;
