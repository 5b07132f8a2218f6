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
  forgotten: "Wachtwoord vergeten?",
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
  accessMissing: "Kies hoe diegene toegang krijgt.",
  sessionMissing: "Deze sessie bestaat niet (meer).",
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
  invited: "uitgenodigd, nog niet aangenomen",
  inviteAgain: "Opnieuw uitnodigen",
  invitedAgain: (email: string) =>
    `Er is een nieuwe uitnodiging gemaild naar ${email}. De vorige link werkt niet meer.`,
  access: "Toegang",
  accessInvitation: "Mail een uitnodiging: diegene kiest zelf een naam en wachtwoord",
  accessPassword: "Ik geef zelf een wachtwoord door",
  invitationSent: (name: string, email: string) =>
    `${name} krijgt een uitnodiging op ${email}. De link daarin werkt een week.`,
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
  sessionsTitle: "Waar je bent ingelogd",
  unknownDevice: "Onbekend apparaat",
  lastSeen: (day: string) => `laatst gezien op ${day}`,
  thisDevice: "dit apparaat",
  endSession: "Uitloggen",
  endSessionOf: (device: string) => `Uitloggen op ${device}`,
  sessionsExplanation: "Ben je een apparaat kwijt? Log het hier uit, of log overal uit, ook op dit apparaat.",
  sessionsSubmit: "Overal uitloggen",
} as const;

export const invitationText = {
  title: "Welkom bij de redactie",
  intro: "Kies je naam en een wachtwoord. Daarna ben je ingelogd.",
  name: "Je naam",
  nameHint: "Zo zien collega's je op de redactie.",
  submit: "Beginnen",
} as const;

export const forgottenText = {
  title: "Wachtwoord vergeten",
  intro: "Vul je e-mailadres in. Heeft dat hier een account, dan krijg je een mail met een link.",
  email: "E-mailadres",
  submit: "Mail mij een link",
  done: "Als dit adres een account heeft, is er nu een mail onderweg. De link daarin werkt een uur.",
  tooMany: "Dat was te vaak. Wacht een uur en probeer het dan opnieuw.",
  back: "Terug naar het inloggen",
} as const;

export const newPasswordText = {
  title: "Een nieuw wachtwoord",
  intro: "Kies een nieuw wachtwoord. Overal waar je nog bent ingelogd, word je uitgelogd.",
  submit: "Wachtwoord opslaan",
  done: "Je nieuwe wachtwoord werkt.",
  logIn: "Nu inloggen",
  again: "Werkt de link niet meer? Vraag een nieuwe.",
} as const;

export const linkOverText = {
  title: "Deze link werkt niet meer",
  intro: "Deze link is al gebruikt, verlopen, of vervangen door een nieuwere.",
  invited: "Was je uitgenodigd? Vraag een beheerder om je opnieuw uit te nodigen.",
  forgotten: "Vraag een nieuwe link om een wachtwoord te kiezen",
  logIn: "Naar het inloggen",
} as const;
