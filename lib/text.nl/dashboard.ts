import { formatNumber } from "../dates";

export const dashboardText = {
  title: "Redactie",
  titleTemplate: "%s · Redactie",
  skip: "Naar de inhoud",
  nav: "Redactie",
  more: "Meer",
  site: "Bekijk het magazine",
  logOut: "Uitloggen",
  overview: "Overzicht",
  articles: "Artikelen",
  comments: "Reacties",
  people: "Mensen",
  settings: "Instellingen",
  log: "Logboek",
  account: "Mijn account",
  waiting: (count: number) => `${formatNumber(count)} in de wacht`,
  forbidden: "Daar mag je niet bij met jouw rol.",
  notFound: "Dit bestaat niet (meer).",
  notFoundBack: "Naar het overzicht",
  failed: "Er ging iets mis. Wat je net deed, is misschien niet bewaard.",
  failedId: (id: string) => `Blijft het misgaan, noem dan storing ${id}.`,
  retry: "Opnieuw proberen",
} as const;

export const dialogText = { close: "Sluiten", cancel: "Annuleren" } as const;

/** Single keys, and what they do where the screen has it. */
export const keysText = {
  title: "Sneltoetsen",
  button: "Sneltoetsen",
  on: "Sneltoetsen gebruiken",
  onHint: "Zet ze uit als je dicteert of een schermlezer met losse toetsen gebruikt. Geldt voor deze browser.",
  list: [
    ["j", "volgende in de lijst"],
    ["k", "vorige in de lijst"],
    ["Enter", "openen"],
    ["/", "zoeken"],
    ["n", "nieuw artikel"],
    ["a", "reactie goedkeuren"],
    ["s", "reactie is spam"],
    ["d", "reactie verwijderen"],
    ["t", "reactie terugzetten"],
    ["Ctrl S of ⌘ S", "artikel opslaan"],
    ["?", "deze lijst"],
  ],
} as const;

export const overviewText = {
  title: "Overzicht",
  hello: (name: string) => `Dag ${name}`,
  week: (week: number, year: number) => `Week ${week} van ${year}`,
  weekEmpty: "Er staat nog niets klaar voor deze week.",
  nextWeek: (week: number) => `Volgende week (${week})`,
  drafts: "Mijn concepten",
  draftsEmpty: "Je hebt niets onder handen.",
  review: "Ter beoordeling",
  reviewEmpty: "Niets wacht op een tweede paar ogen.",
  comments: "Reacties in de wacht",
  commentsEmpty: "Er wacht geen enkele reactie.",
} as const;

export const moderationText = {
  title: "Reacties",
  tabs: { pending: "In de wacht", approved: "Goedgekeurd", spam: "Spam", deleted: "Verwijderd" },
  empty: {
    pending: "Geen reactie in de wacht. Mooi werk.",
    approved: "Nog geen goedgekeurde reacties.",
    spam: "Geen spam.",
    deleted: "Niets verwijderd.",
  },
  approve: "Goedkeuren",
  markSpam: "Spam",
  remove: "Verwijderen",
  reopen: "Terugzetten",
  done: {
    approve: (name: string) => `De reactie van ${name} staat online.`,
    markSpam: (name: string) => `De reactie van ${name} is spam.`,
    remove: (name: string) => `De reactie van ${name} is verwijderd.`,
    reopen: (name: string) => `De reactie van ${name} staat weer in de wacht.`,
  },
  on: "bij",
  replyTo: (name: string) => `antwoord op ${name}`,
  search: "Zoek in reacties",
  searchSubmit: "Zoeken",
  nothingFound: "Niets gevonden.",
} as const;

export const pagerText = {
  label: "Pagina's",
  previous: "Vorige",
  next: "Volgende",
  older: "Ouder",
  newest: "Nieuwste",
  of: (page: number, pages: number) => `Pagina ${page} van ${formatNumber(pages)}`,
} as const;

export const logText = {
  title: "Logboek",
  intro: "Wie wat deed, het nieuwste bovenaan.",
  when: "Wanneer",
  who: "Wie",
  what: "Wat",
  subject: "Waarmee",
  change: "Van, naar",
  empty: "Er is nog niets gebeurd.",
  system: "het magazine zelf",
  arrow: "naar",
} as const;

/** What each action in the log was. An action that has no line here shows its own name. */
export const auditText: Record<string, string> = {
  "article.create": "artikel begonnen",
  "article.edit-published": "gepubliceerd artikel gewijzigd",
  "article.publish": "artikel gepubliceerd",
  "article.withdraw": "artikel ingetrokken",
  "article.status": "status gewijzigd",
  "article.trash": "artikel naar de prullenbak",
  "article.restore": "artikel teruggehaald",
  "article.erase": "artikel voorgoed weggegooid",
  "comment.approve": "reactie goedgekeurd",
  "comment.spam": "reactie als spam gemerkt",
  "comment.remove": "reactie verwijderd",
  "comment.reopen": "reactie teruggezet",
  "editor.login": "ingelogd",
  "editor.add": "account gemaakt",
  "editor.change-role": "rol gewijzigd",
  "editor.remove": "account verwijderd",
  "editor.renew-password": "nieuw wachtwoord gegeven",
  "editor.change-password": "eigen wachtwoord gewijzigd",
  "editor.end-sessions": "overal uitgelogd",
  "settings.save": "instellingen gewijzigd",
  "settings.save-hashtag": "zijlijn gewijzigd",
  "settings.clear-demo": "demo gewist",
};

export const subjectText: Record<string, string> = {
  article: "artikel",
  comment: "reactie",
  editor: "account",
  settings: "instellingen",
  media: "beeld",
  page: "pagina",
};
