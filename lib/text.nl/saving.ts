/** What the form says about where the text is. */
export const savingText = {
  onDevice: "Bewaard op dit apparaat",
  offline: "Niet verbonden: bewaard op dit apparaat, we proberen het opnieuw",
  offlineOnly: "Niet verbonden, en dit apparaat bewaart niets: sluit dit venster niet",
  full: "De server is vol: bewaard op dit apparaat, we proberen het opnieuw",
  fullOnly: "De server is vol, en dit apparaat bewaart niets: sluit dit venster niet",
  notSaved: "Niet opgeslagen, wel bewaard op dit apparaat",
  notSavedOnly: "Niet opgeslagen, en dit apparaat bewaart niets: sluit dit venster niet",
  choose: "Kies eerst welke tekst blijft",
  keptAt: (time: string) => `Opgeslagen om ${time}, lezers zien het nog niet`,
  ahead: "Opgeslagen, lezers zien het nog niet",

  update: "Bijwerken",
  updated: "Bijgewerkt. Lezers zien het nu.",
  liveHint: "Wat je wijzigt, blijft van jou tot je op Bijwerken drukt. Dan zien lezers het.",
  discard: "Gooi mijn wijzigingen weg",
  discardQuestion: "Je wijzigingen weggooien?",
  discardExplanation: "De tekst wordt weer zoals lezers hem nu zien. Dit kun je niet ongedaan maken.",
  discarded: "Weggegooid. Dit is de tekst zoals lezers hem zien.",

  loggedOut:
    "Je bent niet meer ingelogd. Log in een nieuw venster in en kom hier terug; dan wordt alles vanzelf opgeslagen.",
  logIn: "Log opnieuw in",

  leftover: (when: string) => `Er staat een nieuwere tekst op dit apparaat, van ${when}.`,
  putBack: "Terugzetten",
  throwAway: "Weggooien",
  putBackDone: "Teruggezet.",

  merged: (by: string) =>
    `${by} heeft dit artikel intussen gewijzigd. Jullie wijzigingen staan nu allebei in de tekst.`,
  someone: "Iemand anders",
  ownWindow: "Jij in een ander venster",

  others: (names: string) => `Ook hier: ${names}`,
  leaveQuestion: "Op dit apparaat staat tekst die nog niet is opgeslagen. Uitloggen gooit die weg. Toch uitloggen?",
} as const;

/** Names as a sentence says them. */
export function joinNames(names: readonly string[]): string {
  return new Intl.ListFormat("nl", { type: "conjunction" }).format(names);
}

/** The window in which someone chooses between two texts. */
export const clashText = {
  title: "Twee versies",
  intro: (by: string) => `${by} veranderde hetzelfde als jij. Kies wat er blijft; de rest staat al goed.`,
  mine: "Van jou",
  theirs: (by: string) => `Van ${by}`,
  keepMine: "Die van mij",
  keepTheirs: "De andere",
  keepBoth: "Allebei",
  block: (number: number) => `Tekst ${number}`,
  gone: "Weggehaald",
  picture: (id: number) => `Beeld ${id}`,
  closed: "Lezers kunnen niet reageren",
  empty: "Leeg",
  submit: "Verder met deze keuze",
  later: "Je kunt dit venster sluiten; er wordt niets opgeslagen tot je kiest.",
  again: "Kies tussen de versies",
} as const;

/** The fields of an article, as a choice between two of them is called. */
export const fieldText: Record<string, string> = {
  title: "Titel",
  slug: "Adres",
  lede: "Lead",
  sectionId: "Rubriek",
  seriesId: "Serie",
  bylines: "Auteurs",
  week: "Week",
  position: "Plaats in het nummer",
  credits: "Met dank aan",
  heroId: "Openingsbeeld",
  heroCaption: "Bijschrift bij het openingsbeeld",
  seoTitle: "Titel voor zoekmachines",
  seoDescription: "Omschrijving voor zoekmachines",
  socialImageId: "Deelbeeld",
  commentMode: "Reacties",
  commentsUntil: "Reageren kan tot",
  commentReview: "Wie wacht er op de redactie",
  legacyId: "Oud nummer",
  event: "Activiteit",
  corrections: "Verbeteringen",
};
