import type { LetterContent } from "../mail/letter";

export const settingsText = {
  title: "Instellingen",
  firstTitle: "Geef je magazine een naam",
  firstIntro: "Dit zien je lezers bovenaan elke pagina. Je kunt het later altijd veranderen.",
  firstSubmit: "Beginnen",
  firstWait: "Het magazine heeft nog geen naam. Een beheerder kan die geven.",
  name: "Naam",
  tagline: "Ondertitel",
  taglineHint: "Een regel die zegt wat het is, zoals: het culturele online mzine van Rotterdam.",
  city: "Stad",
  cityHint: "De stad waar het over gaat; ook het woord achter het hekje in de zijlijn.",
  email: "E-mailadres van de redactie",
  emailHint: "Mail van het magazine komt van dit adres, als de server geen eigen afzender heeft. Mag leeg blijven.",
  viewsShown: "Vertel bij elk artikel en in het jaaroverzicht hoe vaak er is gelezen",
  submit: "Opslaan",
  saved: "De instellingen zijn opgeslagen. Lezers zien ze meteen.",
  demoTitle: "Demo wissen",
  demoIntro:
    "Dit magazine is gevuld met voorbeelden. Met één druk verdwijnen alle voorbeeldartikelen, hun reacties, weergaven en beelden. Wat je zelf maakte, blijft. Dit kan niet ongedaan worden gemaakt.",
  demoWord: "demo wissen",
  demoConfirm: "Typ ter bevestiging: demo wissen",
  demoSubmit: "Demo wissen",
  demoCleared: "De demo is gewist. Het magazine is van jou.",
} as const;

/** Logo and colour. */
export const lookText = {
  title: "Logo en kleur",
  intro: "Zo ziet het magazine eruit voor lezers, overdag en 's avonds.",
  logo: "Logo",
  logoHint:
    "Staat bovenaan elke pagina in plaats van de getekende naam. Zonder logo tekent het magazine zijn naam zelf.",
  pickLogo: "Logo kiezen",
  removeLogo: "Geen logo",
  ownAccent: "Een eigen kleur, in plaats van het oranje",
  accent: "Kleur",
  accentHint: "Voor vlakken, links en de warmte van de kalender. Zwarte letters moeten erop te lezen zijn.",
  preview: "Zo staat het",
  day: "Overdag",
  night: "'s Avonds",
  sampleTitle: "De kade in de ochtend",
  sampleLink: "Lees verder",
  sampleButton: "Reageer",
  submit: "Uiterlijk opslaan",
  saved: "Opgeslagen. Lezers zien het meteen.",
} as const;

/** The rules for comments. */
export const commentRulesText = {
  title: "Reacties van lezers",
  intro:
    "Deze regels gelden voor het hele magazine. Bij een artikel kun je reageren uitzetten, of een eigen einddatum geven.",
  review: "Wie wacht er op de redactie?",
  reviews: {
    everyone: "Iedereen: elke reactie wordt eerst gelezen",
    newcomers: "Nieuwkomers: wie nog geen goedgekeurde reactie heeft, of eerder spam stuurde",
    nobody: "Niemand: elke reactie staat er meteen",
  },
  reviewHint:
    "Een nieuwkomer herken je aan het e-mailadres, dat niemand controleert. Ook wat er meteen staat, kun je later weghalen.",
  days: "Reageren kan tot zoveel dagen na publicatie",
  daysHint: "Leeg is altijd. Artikelen met een eigen einddatum houden die.",
  rules: "Huisregels bij het formulier",
  rulesHint: "Een paar regels boven het reactieformulier. De volledige huisregels staan op hun eigen bladzijde.",
  submit: "Regels opslaan",
  saved: "Opgeslagen. De regels gelden meteen, ook bij artikelen die er al staan.",
} as const;

export const commentLimitsText = {
  title: "Woorden en grenzen",
  intro:
    "Waar een nieuwe reactie op wordt bekeken. Wat hier blijft hangen gaat nooit verloren: het wacht op een moderator of staat bij de spam.",
  banned: "Verboden woorden",
  bannedHint: "Een reactie met zo'n woord gaat naar de spam, of bij een bekende lezer naar een moderator.",
  suspect: "Verdachte woorden",
  suspectHint: "Een reactie met zo'n woord wacht altijd op een moderator.",
  wordsHelp:
    "Een woord of zin per regel. Hoofdletters en accenten tellen niet mee. Gezocht wordt naar hele woorden in naam, tekst en e-mailadres: ‘as’ vindt niets in ‘kast’. Met een sterretje erachter zijn het alle woorden die zo beginnen: ‘casino*’ vindt ook ‘casinobonus’.",
  links: "Zoveel links mogen erin staan",
  linksHint: "Wie er meer in zet, wacht op een moderator. Leeg is geen grens.",
  length: "Zo lang mag een reactie zijn",
  lengthHint: "In tekens, van 100 tot 5.000. Een langere reactie wordt geweigerd; wat getypt is blijft staan.",
  seconds: "Zoveel seconden duurt schrijven minstens",
  secondsHint:
    "Wie het sneller doet, wacht op een moderator; met een link erin gaat het naar de spam. Een machine merkt daar niets van. 0 zet het uit.",
  submit: "Grenzen opslaan",
  saved: "Opgeslagen. De volgende reactie wordt zo bekeken.",
} as const;

/** Mail. */
export const mailSettingsText = {
  title: "Mail",
  intro: (from: string) => `Mail van het magazine gaat uit als: ${from}.`,
  name: "Naam van de afzender",
  nameHint: "Leeg is de naam van het magazine.",
  replyTo: "Antwoorden gaan naar",
  replyToHint: "Een e-mailadres. Leeg is het adres waar de mail van komt.",
  submit: "Afzender opslaan",
  saved: "Opgeslagen. De volgende mail gaat zo de deur uit.",
  noServer: "Er is geen mailserver ingesteld (SMTP_URL). Een proefmail komt daarom in het postvak van de redactie.",
  proof: "Stuur een proefmail",
  proofHint: (to: string) => `Naar je eigen adres, ${to}. Sla eerst op wat je wijzigde.`,
  sent: {
    smtp: (to: string) =>
      `De mailserver heeft de proefmail voor ${to} aangenomen. Kijk of hij aankomt, ook bij de ongewenste mail.`,
    mailbox: (to: string) =>
      `De proefmail voor ${to} ligt in het postvak van de redactie: er is geen mailserver ingesteld.`,
  },
  failed: (code: string, id: string) =>
    `De mailserver nam de proefmail niet aan${code ? ` (${code})` : ""}. Controleer SMTP_URL en MAIL_FROM. In het logboek van de server staat dit als ${id}.`,
} as const;

export const proofMail = {
  letter: (name: string, magazine: string): LetterContent => ({
    subject: `Proefmail van ${magazine}`,
    paragraphs: [
      `Dag ${name},`,
      `Dit is een proefmail van ${magazine}. Als je dit leest, komt de mail van het magazine aan.`,
    ],
  }),
};

export const settingsFieldText = {
  wordsMany: "Hoogstens 500 woorden of zinnen.",
  wordsLong: "Een woord of zin mag hoogstens 60 tekens lang zijn.",
  wordsWrong: "In elke regel hoort een letter of cijfer, en een sterretje staat alleen aan het eind.",
  linksWrong: "Vul een getal in van 0 tot 100, of niets.",
  lengthWrong: "Vul een getal in van 100 tot 5000.",
  secondsWrong: "Vul een getal in van 0 tot 60.",
  nameMissing: "Geef het magazine een naam.",
  nameLong: "De naam mag hoogstens 80 tekens lang zijn.",
  taglineLong: "De ondertitel mag hoogstens 160 tekens lang zijn.",
  cityMissing: "Vul een stad in.",
  cityLong: "De stad mag hoogstens 80 tekens lang zijn.",
  emailWrong: "Vul een e-mailadres in, zoals redactie@voorbeeld.nl, of laat het leeg.",
  confirmWrong: "Typ precies: demo wissen",
  accentWrong: "Kies een kleur, zoals #ff4d17.",
  accentProblem: {
    dark: "Deze kleur is te donker: zwarte letters erop zijn niet goed te lezen. Kies een lichtere.",
    pale: "Deze kleur is te bleek: op het papier van het magazine valt ze weg. Kies een krachtigere.",
  },
  logoWrong: "Kies een beeld uit de bibliotheek.",
  reviewWrong: "Kies wie er wacht.",
  daysWrong: "Vul een heel aantal dagen in, van 1 tot 3.650, of laat het leeg.",
  rulesLong: "De huisregels bij het formulier mogen hoogstens 1.000 tekens lang zijn.",
} as const;
