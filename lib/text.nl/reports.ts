import { formatNumber } from "../dates";
import type { AutomatedMeans, DecisionAction, DecisionGround, ObjectionOutcome, ReportReason } from "../report-kinds";
import type { ErrorCode } from "../result";

/** What stands beside a field of a form about reports. */
export const reportFieldText = {
  reasonMissing: "Kies waarom je deze reactie meldt.",
  explanationMissing: "Leg uit waarom dit volgens jou niet mag: minstens tien tekens.",
  explanationLong: "Je uitleg mag hoogstens 3.000 tekens lang zijn.",
  placeLong: "Dit mag hoogstens 500 tekens lang zijn.",
  nameMissing: "Vul je naam in. Bij iets wat volgens jou verboden is, vraagt de wet daarom.",
  nameLong: "Je naam mag hoogstens 120 tekens lang zijn.",
  emailMissing: "Vul je e-mailadres in. Bij iets wat volgens jou verboden is, vraagt de wet daarom.",
  emailLong: "Dit e-mailadres is te lang: hoogstens 254 tekens.",
  emailWrong: "Vul een e-mailadres in, zoals naam@voorbeeld.nl.",
  goodFaithMissing: "Verklaar dat wat je meldt klopt, voor zover je weet.",
  actionMissing: "Kies wat er met de reactie gebeurt.",
  groundMissing: "Kies waartegen de reactie ingaat.",
  referenceMissing: "Noem de wet of de huisregel.",
  referenceLong: "Dit mag hoogstens 300 tekens lang zijn.",
  factsMissing: "Schrijf op wat je zag en waarom dat niet mag: minstens tien tekens.",
  factsLong: "Dit mag hoogstens 3.000 tekens lang zijn.",
  editSame: "De tekst is nog dezelfde. Verander wat niet mag.",
  editGone: "Deze reactie is al weggehaald; aanpassen kan niet meer.",
  linkWrong: "Deze link klopt niet. Open hem opnieuw vanuit de mail.",
  objectionMissing: "Schrijf op waarom je het er niet mee eens bent: minstens tien tekens.",
  objectionLong: "Je bezwaar mag hoogstens 3.000 tekens lang zijn.",
  outcomeMissing: "Kies of het bezwaar gegrond is.",
  answerMissing: "Leg je besluit uit: minstens tien tekens.",
  answerLong: "Je antwoord mag hoogstens 3.000 tekens lang zijn.",
  ownDecision: "Jij nam het besluit waartegen dit bezwaar gaat. Een collega beslist op het bezwaar.",
} as const;

export const reasonText: Record<ReportReason, string> = {
  threat: "bedreiging of oproep tot geweld",
  hate: "haatzaaien of discriminatie",
  defamation: "smaad of laster",
  private: "schending van iemands privacy",
  children: "seksueel misbruik van kinderen",
  copyright: "inbreuk op auteursrecht",
  crime: "iets anders wat de wet verbiedt",
  insult: "beledigend of grof",
  harassment: "pesten of lastigvallen",
  "personal-data": "persoonlijke gegevens van iemand",
  advertising: "reclame of spam",
  "off-topic": "gaat niet over het stuk",
  other: "iets anders",
};

export const groundText: Record<DecisionGround, string> = {
  illegal: "in strijd met de wet",
  rules: "in strijd met de huisregels",
};

export const actionText: Record<DecisionAction, string> = {
  none: "blijft staan",
  remove: "weggehaald",
  ban: "weggehaald, en de schrijver mag een tijd niet reageren",
  edit: "aangepast, met een zichtbare opmerking",
  spam: "weggelegd als spam",
};

export const automatedText: Record<AutomatedMeans, string> = {
  none: "Een mens vond en besliste",
  found: "Een filter wees de reactie aan, een mens besliste",
  decided: "Een filter besliste",
};

export const outcomeText: Record<ObjectionOutcome, string> = { upheld: "gegrond", rejected: "ongegrond" };

/** What is written down when a moderator takes a comment away or changes it in the inbox, without words of their own. */
export const ownDecisionText = {
  remove: {
    reference: "de huisregels bij reacties",
    facts:
      "Een moderator heeft je reactie gelezen en vindt dat ze niet past bij wat we volgens de huisregels plaatsen.",
  },
  spam: { reference: "de huisregels bij reacties: geen reclame", facts: "Reclame of spam." },
  edit: {
    reference: "de huisregels bij reacties",
    facts: (note: string) =>
      `Een moderator heeft je reactie gelezen en een deel ervan veranderd. Bij de reactie staat waarom: ‘${note}’.`,
  },
} as const;

/** The page on which a comment is reported. */
export const reportPageText = {
  kind: "reacties",
  title: "Een reactie melden",
  intro:
    "Staat hier iets wat niet mag, dan horen we dat graag. Een mens leest je melding en beslist. Wie de reactie schreef, krijgt niet te horen wie haar meldde.",
  from: (name: string, when: string) => `${name}, ${when}`,
  under: "bij",
  reason: "waarom meld je dit?",
  rules: "Het gaat in tegen de huisregels",
  illegal: "Het is verboden bij de wet",
  explanation: "uitleg",
  explanationHint:
    "Verplicht als het volgens jou verboden is: leg uit waarom. Anders helpt het ons, maar hoeft het niet.",
  place: "welk deel?",
  placeHint: "Als het om een deel gaat: welke woorden. Het adres van de reactie sturen we zelf mee.",
  name: "naam",
  nameHint: "Verplicht als het volgens jou verboden is, behalve bij misbruik van kinderen.",
  email: "e-mailadres",
  emailHint:
    "Verplicht als het volgens jou verboden is, behalve bij misbruik van kinderen. Je krijgt dan een bevestiging en ons besluit.",
  goodFaith: "Wat ik meld is naar mijn weten juist en volledig.",
  goodFaithHint: "Verplicht als het volgens jou verboden is.",
  trap: "laat dit veld leeg",
  submit: "Verstuur melding",
  busy: "Bezig met versturen",
  required: "Velden met een * zijn verplicht.",
  privacy: "Je melding bewaren we om haar te behandelen. Hoe lang, lees je bij",
  privacyLink: "privacy",
  sent: "Dank je wel. Je melding is bewaard; een moderator kijkt ernaar. Liet je een e-mailadres achter, dan krijg je een bevestiging en hoor je wat we besluiten.",
  failed: (id: string) =>
    `Door een fout bij ons is je melding niet bewaard. Wat je typte staat er nog; probeer het zo opnieuw. Blijft het misgaan, noem dan storing ${id}.`,
  back: "Terug naar de reactie",
  mark: "*",
} as const;

/** Why an objection is not taken, in words of its own. */
export const objectionRefusedText: Partial<Record<ErrorCode, string>> = {
  closed: "Bezwaar maken kan niet meer: de termijn is voorbij, of het besluit is al teruggedraaid.",
  duplicate: "Tegen dit besluit heb je al bezwaar gemaakt.",
};

/** The page on which is objected to a decision. */
export const objectionPageText = {
  kind: "reacties",
  title: "Bezwaar maken",
  about: { commenter: "Je reactie", reporter: "De reactie die je meldde" },
  decision: (action: string, when: string) => `Besluit van ${when}: ${action}.`,
  ground: (ground: string, reference: string) => `De reactie is ${ground}: ${reference}`,
  intro: (until: string) =>
    `Vind je dat we ons vergissen, schrijf dan op waarom. Een mens leest het opnieuw, als het kan een ander dan wie besliste. Het kost niets en het kan tot ${until}. Het antwoord komt per mail.`,
  text: "waarom ben je het er niet mee eens?",
  trap: "laat dit veld leeg",
  submit: "Verstuur bezwaar",
  busy: "Bezig met versturen",
  sent: "Je bezwaar is bewaard. Zodra we hebben beslist, krijg je mail.",
  waiting: "Je hebt bezwaar gemaakt. We hebben er nog niet op beslist.",
  yours: "Je bezwaar",
  decided: { upheld: "We hebben je gelijk gegeven.", rejected: "We zijn bij ons besluit gebleven." },
  answer: "Ons antwoord",
  over: "Bezwaar maken kan niet meer: de termijn is voorbij.",
  withdrawn: "Dit besluit is teruggedraaid. Bezwaar maken is niet meer nodig.",
  failed: (id: string) =>
    `Door een fout bij ons is je bezwaar niet bewaard. Wat je typte staat er nog; probeer het zo opnieuw. Blijft het misgaan, noem dan storing ${id}.`,
} as const;

/** The queue of reports on the dashboard. */
export const reportsDeskText = {
  title: "Meldingen",
  intro:
    "Reacties die lezers hebben gemeld, wat er volgens hen niet mag, en wie bezwaar maakte. Wat langst wacht staat bovenaan.",
  tabs: { open: "Open", bezwaar: "Bezwaren", besloten: "Besloten" },
  empty: {
    open: "Er wacht geen enkele melding.",
    bezwaar: "Er wacht geen enkel bezwaar.",
    besloten: "Er is nog niets besloten.",
  },
  count: (count: number) => (count === 1 ? "1 melding" : `${formatNumber(count)} meldingen`),
  illegal: "volgens een melder verboden",
  open: "Bekijk en beslis",
  look: "Bekijk",
  export: (year: number) => `Spoor van ${year} als CSV`,
  of: "bij",
  since: "gemeld",
  party: { commenter: "bezwaar van de schrijver", reporter: "bezwaar van een melder" },
  by: (name: string) => `door ${name}`,
  withdrawn: "teruggedraaid",
} as const;

/** All about one comment: reports, decision, objections. */
export const reportFileText = {
  title: (name: string) => `Reactie van ${name}`,
  comment: "De reactie",
  before: "Waarop dit een antwoord is",
  status: {
    pending: "in de wacht",
    approved: "zichtbaar voor lezers",
    spam: "weggelegd als spam",
    deleted: "weggehaald",
  },
  reports: (count: number) => (count === 0 ? "Meldingen" : count === 1 ? "1 melding" : `${count} meldingen`),
  noReports: "Niemand heeft deze reactie gemeld.",
  settled: "afgehandeld",
  times: (count: number) => `${count} keer gemeld`,
  anonymous: "zonder naam",
  place: "Het gaat om:",
  goodFaith: "verklaarde te goeder trouw te zijn",
  decide: "Beslissen",
  decideIntro:
    "Wie de reactie schreef, krijgt bij weghalen of aanpassen een mail met wat je hier opschrijft en kan bezwaar maken. Wie meldde en een adres achterliet, hoort het besluit.",
  explain: "Reden erbij",
  explainIntro: "Deze reactie is al weggehaald. Schrijf op waarom: de schrijver krijgt dat per mail.",
  action: "Wat gebeurt er met de reactie?",
  actions: {
    none: "Niets: ze blijft staan",
    edit: "Aanpassen, met een opmerking die lezers zien",
    remove: "Weghalen",
    ban: "Weghalen, en de schrijver een tijd niet laten reageren",
    spam: "Wegleggen als spam (de schrijver krijgt geen mail)",
  },
  ground: "Waartegen gaat ze in?",
  grounds: { rules: "De huisregels", illegal: "De wet" },
  reference: "Welke huisregel of wet?",
  referenceHint:
    "Bijvoorbeeld: ‘Beledigingen, bedreigingen en pesterij’, of: ‘artikel 137c Wetboek van Strafrecht (groepsbelediging)’.",
  facts: "Wat zag je, en waarom mag dat niet?",
  factsHint: "Dit leest wie de reactie schreef. Noem niet wie meldde.",
  automated: "Kwam er een machine aan te pas?",
  submit: "Besluit vastleggen",
  busy: "Bezig",
  done: "Het besluit is vastgelegd.",
  decisions: "Besluiten",
  stated: "de schrijver heeft de motivering per mail gekregen",
  unstated: "de schrijver heeft geen mail gekregen",
  objection: { commenter: "Bezwaar van de schrijver", reporter: "Bezwaar van een melder" },
  outcome: "Is het bezwaar gegrond?",
  outcomes: {
    commenter: { upheld: "Gegrond: de reactie komt terug", rejected: "Ongegrond: het besluit blijft" },
    reporter: { upheld: "Gegrond: de melding gaat weer open", rejected: "Ongegrond: het besluit blijft" },
  },
  answer: "Je antwoord",
  answerHint: "Dit krijgt wie bezwaar maakte per mail.",
  settle: "Beslis op het bezwaar",
  answered: "Er is op het bezwaar beslist; het antwoord is onderweg.",
  own: "Jij nam dit besluit. Een collega beslist op het bezwaar.",
  notForNone: "Alleen als de reactie weggaat of verandert.",
  newText: "De nieuwe tekst",
  newTextHint: "De oude tekst bewaren we zo lang als de schrijver bezwaar kan maken.",
  note: "Opmerking bij de reactie",
  noteHint: "Dit lezen bezoekers ook. Bijvoorbeeld: een telefoonnummer weggehaald.",
  banOn: "Waarop geldt de ban?",
  banDays: "Hoe lang?",
  next: "Volgende melding",
  withdrawn: "teruggedraaid",
  back: "Alle meldingen",
  magazine: "het magazine",
  erased: "(na de termijn gewist)",
} as const;

/** The head of the exported trail, a name for each column. */
export const trailHead = [
  "nummer",
  "tijdstip",
  "stap",
  "door",
  "account",
  "naam",
  "reactie",
  "onderwerp",
  "van",
  "naar",
  "bijzonderheden",
] as const;
