import type { Role } from "../role";

export const roleText: Record<Role, string> = {
  author: "Auteur",
  editor: "Redacteur",
  moderator: "Moderator",
  admin: "Beheerder",
};

/** What someone with the role may do, for whoever hands roles out. */
export const roleExplanation: Record<Role, string> = {
  author: "schrijft eigen artikelen en beoordeelt de reacties daaronder",
  editor: "schrijft, redigeert, publiceert en beoordeelt reacties",
  moderator: "beoordeelt reacties",
  admin: "mag alles, ook mensen en instellingen",
};

export const loginText = {
  title: "Inloggen",
  email: "E-mailadres",
  password: "Wachtwoord",
  submit: "Inloggen",
  busy: "Bezig met inloggen",
  tooMany: "Te veel pogingen. Wacht een kwartier en probeer het dan opnieuw.",
  help: "Wachtwoord kwijt? Een beheerder kan je een nieuw geven.",
} as const;

/** What stands beside a field of the forms about accounts. */
export const editorFieldText = {
  nameMissing: "Vul een naam in.",
  nameLong: "De naam mag hoogstens 120 tekens lang zijn.",
  emailWrong: "Vul een e-mailadres in, zoals naam@voorbeeld.nl.",
  emailTaken: "Dit e-mailadres heeft al een account.",
  passwordMissing: "Vul je wachtwoord in.",
  passwordShort: "Kies een wachtwoord van minstens 10 tekens.",
  passwordLong: "Het wachtwoord mag hoogstens 200 tekens lang zijn.",
  passwordRepeat: "De twee nieuwe wachtwoorden zijn niet gelijk.",
  passwordSame: "Kies een ander wachtwoord dan het huidige.",
  currentWrong: "Dit is niet je huidige wachtwoord.",
  roleMissing: "Kies een rol.",
  bylineTaken: "Deze auteursnaam hoort al bij een ander account.",
  lastAdmin: "Er moet altijd minstens één beheerder blijven.",
} as const;

export const peopleText = {
  title: "Mensen",
  intro: "Wie er een account heeft, en wat diegene mag.",
  name: "Naam",
  email: "E-mailadres",
  role: "Rol",
  byline: "Auteursnaam",
  lastLogin: "Laatst ingelogd",
  never: "nog nooit",
  actions: "Acties",
  you: "dat ben jij",
  changeRole: "Rol wijzigen",
  roleOf: (name: string) => `Rol van ${name}`,
  roleEnds: "Wie een andere rol krijgt, moet opnieuw inloggen.",
  renewPassword: "Nieuw wachtwoord",
  renewQuestion: (name: string) => `${name} een nieuw wachtwoord geven?`,
  renewExplanation: "Het oude wachtwoord werkt dan niet meer, en wie ermee is ingelogd, wordt uitgelogd.",
  remove: "Verwijderen",
  removeQuestion: (name: string) => `Het account van ${name} verwijderen?`,
  removeExplanation: "Diegene wordt meteen uitgelogd. De artikelen en de auteursnaam blijven staan.",
  add: "Iemand toevoegen",
  addSubmit: "Toevoegen",
  bylineNone: "Geen: deze persoon schrijft niet",
  bylineNew: "Nieuwe auteursnaam, gelijk aan de naam",
  handedOver: (name: string) => `Wachtwoord voor ${name}`,
  handedOverExplanation:
    "Geef dit wachtwoord door. Je ziet het nu voor het laatst; na het eerste inloggen kiest diegene een eigen.",
} as const;

export const accountText = {
  title: "Mijn account",
  handed: "Je gebruikt nog het wachtwoord dat je kreeg. Kies een eigen.",
  passwordTitle: "Wachtwoord wijzigen",
  current: "Huidig wachtwoord",
  next: "Nieuw wachtwoord",
  nextHint: "Minstens 10 tekens. Een paar losse woorden achter elkaar werkt goed.",
  repeat: "Nieuw wachtwoord, nog een keer",
  submit: "Wachtwoord wijzigen",
  changed: "Je wachtwoord is gewijzigd. Op andere apparaten ben je uitgelogd.",
  sessionsTitle: "Overal uitloggen",
  sessionsExplanation: "Je wordt op elk apparaat uitgelogd, ook op dit. Doe dit als je een apparaat kwijt bent.",
  sessionsSubmit: "Overal uitloggen",
} as const;
