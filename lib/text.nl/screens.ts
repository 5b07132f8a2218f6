/** What `npm run screens` says. */
export const screensText = {
  server: "Server bouwen en starten",
  stopped: "Server stoppen",
  findingChromium: "Chromium zoeken",
  kind: (name: string) => `Foto's van ${name}`,
  none: (names: string[]) => `Geen pagina met die naam. Kies uit: ${names.join(", ")}.`,
  done: (count: number, folder: string) => `${count} foto's in ${folder}/`,
} as const;
