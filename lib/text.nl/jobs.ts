/** What the log says of work that is done later. */
export const jobsText = {
  failed: (name: string, id: string, number: number) => `Taak ${name} (${id}) is niet gelukt, poging ${number}`,
  dead: (name: string, id: string) =>
    `Taak ${name} (${id}) is opgegeven: geen poging lukte. Zij staat nog in de wachtrij.`,
  seeLog: "Zie het logboek van de server",
  queue: "De wachtrij van taken hapert",
} as const;
