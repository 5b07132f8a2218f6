/** What the log says of work that is done later. */
export const jobsText = {
  failed: (name: string, id: string, number: number) => `Taak ${name} (${id}) is niet gelukt, poging ${number}`,
  dead: (name: string, id: string) =>
    `Taak ${name} (${id}) is opgegeven: geen poging lukte. Zij staat nog in de wachtrij.`,
  queue: "De wachtrij van taken hapert",
} as const;

/** The screen of work that went wrong. */
export const jobsScreenText = {
  title: "Taken",
  intro: "Werk dat later gebeurt en dat niet lukte, ook niet na opnieuw proberen. Het nieuwste staat bovenaan.",
  empty: "Er is niets misgegaan. Al het werk is gedaan of komt nog.",
  when: "Wanneer",
  what: "Wat",
  error: "Fout",
  tries: "Pogingen",
  doing: "Wat nu",
  retry: "Opnieuw proberen",
  retryOf: (what: string) => `Opnieuw proberen: ${what}`,
  discard: "Weggooien",
  discardOf: (what: string) => `Weggooien: ${what}`,
  discardQuestion: "Deze taak weggooien?",
  discardExplanation: "Het werk wordt dan niet meer gedaan. Dit kun je niet ongedaan maken.",
  retried: "De taak wordt opnieuw geprobeerd.",
  discarded: "De taak is weggegooid.",
  gone: "Deze taak is er niet meer, of iemand was je voor.",
  details: (number: string) => `Wat er precies misging staat in het logboek van de server, bij taak ${number}.`,
  older: "Er zijn er meer: hier staan de nieuwste 100.",
} as const;

/** What each kind of work is. One that has no line here shows its own name. */
export const jobText: Record<string, string> = {
  "mail.send": "mail versturen",
  "editor.reset": "mail om een wachtwoord te kiezen",
  "article.clock": "artikel op zijn tijd laten verschijnen of verdwijnen",
  "article.edit": "wijziging van een artikel op haar tijd doorvoeren",
  "issue.release": "nummer op zijn tijd uitbrengen",
  "websub.ping": "de hub van de feeds inlichten",
  "trash.empty": "prullenbak legen",
  "media.empty-trash": "prullenbak van de bibliotheek legen",
  "media.ladder": "andere maten van een beeld maken",
  "media.tidy": "bestanden opruimen die nergens meer bij horen",
  "uploads.forget": "uploads vergeten die niet zijn afgemaakt",
  "backup.make": "reservekopie maken",
  "views.months": "tellingen: maanden klaarzetten en opruimen",
  "reply-mail.ask": "mail om een abonnement op antwoorden te bevestigen",
  "reply-mail.tell": "mail over een antwoord",
  "reply-mail.forget": "vergeten wie antwoorden niet meer wil",
  "own-data.ask": "mail met de link naar eigen gegevens",
  "own-data.forget": "verlopen links naar eigen gegevens wissen",
  "privacy.erase": "wissen wat zijn termijn heeft gehad",
  "comment.decided": "vertellen waarom een reactie is weggehaald",
  "transparency.renew": "de cijfers over meldingen bijwerken",
  "comments.digest": "mail over wachtende reacties",
  "comments.show-closed": "pagina's sluiten waar reageren niet meer kan",
  "social-images.clean": "oude deelbeelden opruimen",
};
