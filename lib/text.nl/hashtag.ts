export const hashtagText = {
  heading: (tag: string) => `#${tag} nu`,
  frame: (tag: string) => `Wat er nu onder #${tag} geschreven wordt`,
  quiet: (tag: string) => `Het is even stil op #${tag}.`,
  asOf: (when: string) => `Zoals het was op ${when}.`,
  sensitive: "Gevoelig",
  noAlt: "Beeld zonder beschrijving",
} as const;

export const hashtagSettingsText = {
  title: "De zijlijn",
  intro:
    "Naast de artikelen staat wat er nu onder een hashtag geschreven wordt, van een server van het fediverse. De server van het magazine haalt het op; je lezers merken er daar niets van.",
  shown: "Laat de zijlijn zien",
  hashtag: "Hashtag",
  hashtagHint: "Zonder hekje. Leeg: de naam van de stad.",
  instance: "Mastodonserver",
  instanceHint: "Alleen de naam, zoals mastodon.nl. Leeg: geen zijlijn.",
  languages: "Talen",
  languagesHint: "Codes zoals nl, en. Leeg: alle talen.",
  words: "Woorden die niemand hoeft te zien",
  wordsHint: "Een woord of groep woorden per regel. Een bericht waarin het staat, komt er niet in.",
  accounts: "Accounts die er niet in komen",
  accountsHint: "Eén per regel: @naam@server, of alleen een server om iedereen daar te weren.",
  submit: "Zijlijn opslaan",
  saved: "Opgeslagen. Lezers zien het binnen een halve minuut.",
  hashtagWrong: "Een hashtag bestaat uit letters, cijfers en lage streepjes, hoogstens 60.",
  instanceWrong: "Vul de naam van een server in, zoals mastodon.nl, of laat het leeg.",
  languagesWrong: "Vul taalcodes van twee of drie letters in, zoals nl, en. Hoogstens 20.",
  wordsWrong: "Hoogstens 500 regels van elk hoogstens 100 tekens.",
  accountsWrong: "Schrijf elk account als @naam@server, of alleen de server. Hoogstens 500.",
} as const;
