/** What the start-up and the server say to the person who runs them. */
export const serverText = {
  dataDirReadOnly: (path: string, code: string) =>
    `In de map ${path} kan niet worden geschreven (${code}). Zet DATA_DIR op een map waar dat wel kan.`,
  portTaken: (port: number) =>
    `Poort ${port} is al in gebruik. Stop wat daar draait of kies een andere, bijvoorbeeld: PORT=${port + 1} npm start`,
  portForbidden: (port: number) =>
    `Poort ${port} mag niet worden gebruikt door deze gebruiker. Kies een hogere met PORT.`,
  hostUnknown: (host: string) => `Op het adres ${host} (HOST) kan niet worden geluisterd.`,
  databaseUnreachable: (where: string, reason: string) =>
    `De database van DATABASE_URL (${where}) is niet te bereiken: ${reason}.`,
  databaseReason: {
    refused: "er luistert daar niets",
    timeout: "geen antwoord binnen 5 seconden",
    unknownHost: "die naam bestaat niet",
    password: "naam of wachtwoord klopt niet",
    missing: "die database bestaat niet",
    other: (code: string) => `fout ${code}`,
  },
  postgresPlatform: (platform: string) =>
    `Voor dit systeem (${platform}) is er geen ingebouwde PostgreSQL. Zet DATABASE_URL op een eigen database.`,
  postgresAccount: (path: string, account: string) =>
    `PostgreSQL weigert als root te draaien en de gebruiker ${account} kan niet bij ${path}. Start als gewone gebruiker, zet DATA_DIR op een map als /var/lib/antenne, of zet DATABASE_URL.`,
  postgresVersion: (path: string, found: string, needed: string) =>
    `De database in ${path} is van PostgreSQL ${found}; deze versie heeft ${needed} nodig. Zet de gegevens over met pg_dump of kies een andere DATA_DIR.`,
  postgresSecrets: (path: string) =>
    `Het wachtwoord in secrets.json hoort niet bij de database in ${path}. Zet het oude secrets.json terug.`,
  postgresInit: (output: string) => `De database kon niet worden aangemaakt:\n${output}`,
  postgresStart: (log: string, lines: string) => `PostgreSQL start niet. Het einde van ${log}:\n${lines}`,
  secretsBroken: (path: string) =>
    `Het bestand ${path} is niet te lezen. Zet het terug of herstel het: het hoort bij de database.`,
  seconds: (value: number) => `${value.toFixed(1).replace(".", ",")} s`,
  dataDirOwner: (path: string) =>
    `De map ${path} is van een andere gebruiker. Start als die gebruiker of kies een andere DATA_DIR.`,
  cleanupFailed: "Niet alles kon netjes worden gestopt:",
  buildFailed: "Het bouwen is mislukt; hierboven staat waarom.",
  firstAdmin: "Beheerder",
  step: {
    postgres: "PostgreSQL starten",
    migrate: "Database bijwerken",
    seed: "Magazine vullen",
    build: "Bouwen",
    serve: "Server starten",
  },
  ready: (url: string) => `\nAntenne Rotterdam staat op ${url}`,
  dashboard: (url: string) => `De redactie: ${url}/redactie`,
  admin: (email: string) => `Inloggen: ${email}`,
  generatedPassword: (password: string) =>
    `Wachtwoord: ${password}  (wordt alleen nu getoond; wijzig het na het inloggen)`,
  stopWith: "Stoppen: Ctrl-C\n",
  databaseAway: "De database is weg; lezers krijgen de laatste goede pagina's.",
  databaseBack: "De database is er weer.",
  pruneFailed: "Het logboek van verlopen pagina's kon niet worden opgeruimd",
  mailboxFailed: "Oude mail in het postvak kon niet worden weggegooid",
  lookupFailed: "Een adres kon niet worden opgezocht",
  requestFailed: "Een verzoek is mislukt",
  request: (method: string, path: string, status: number) => `${method} ${path}: ${status}`,
  pictureGone: (file: string) => `Het beeld ${file} is er niet of is niet te lezen; het e-boek kreeg een effen vlak`,
  copyFailed: (path: string) => `De bladzijde ${path} kon niet opnieuw worden gemaakt; lezers krijgen de vorige`,
  copiesUnread: "De bewaarde bladzijden konden niet worden gelezen; zij worden opnieuw gemaakt",
  copyNotKept: "Een bladzijde kon niet op schijf worden bewaard; zij staat wel in het geheugen",
  hookFailed: (name: string) => `Niet afgerond bij het stoppen: ${name}`,
  unknownRoute: (route: string) => `server/known-addresses.ts kent geen regel voor de route ${route}`,
  failedForm: `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Het lukt nu even niet</title><style>:root{color-scheme:light dark}body{max-width:34rem;margin:15vh auto;padding:0 1rem;font:1.15rem/1.5 Georgia,serif}</style>
<h1>Het lukt nu even niet</h1><p>Wat je verstuurde is niet aangekomen. Ga terug met de knop van je browser: wat je typte staat er dan nog. Probeer het over een paar minuten opnieuw.</p></html>`,
  plain: {
    notFound: "Niet gevonden\n",
    badRequest: "Dit verzoek is niet te begrijpen\n",
    methodNotAllowed: "Dit kan hier niet\n",
    lengthRequired: "De lengte van het verzoek ontbreekt\n",
    fromElsewhere: "Dit formulier kwam van een andere site. Ga naar de pagina zelf en probeer het daar opnieuw.\n",
    tooLarge: "Dit verzoek is te groot\n",
    failed: "Er ging iets mis. Probeer het zo opnieuw.\n",
  },
  stopping: "Stoppen ...",
  buildWithoutDatabase:
    "De database van DATABASE_URL is er niet of is nog leeg; de pagina's worden bij hun eerste bezoek gemaakt.",
  resetNotSure: "Dit gooit alles weg in de database van DATABASE_URL. Zeker? Dan: npm run db:reset -- --zeker",
  resetInUse: "Een server gebruikt deze database nog. Stop die eerst.",
} as const;
