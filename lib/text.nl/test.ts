/** What `npm test` and `npm run check` say. */
export const testText = {
  format: "Vorm en regels",
  types: "Typen",
  unit: "Eenheden",
  vitest: "Eenheden en database",
  server: "Server bouwen en starten",
  browser: "Browser",
  stopped: "Server stoppen",
  findingChromium: "Chromium zoeken",
  findingEpubcheck: "epubcheck zoeken",
  noEpubcheck:
    "Er is geen epubcheck en het is niet te installeren: e-boeken worden nu alleen met onze eigen controles nagekeken. Installeer epubcheck en Java, of zet EPUBCHECK_JAR op epubcheck.jar.",
  noChromium:
    "Er is geen Chromium en geen is te installeren. Installeer Chromium of Google Chrome, of zet CHROMIUM_PATH op het programma.",
  serverFailed: (log: string) => `De server om te testen start niet. Wat hij zei:\n${log}`,
  tally: (passed: number, failed: number) => `${passed} passed, ${failed} failed`,
} as const;
