import type { articleStatuses } from "../article-status";

export const statusText: Record<(typeof articleStatuses)[number], string> = {
  planned: "Gepland",
  draft: "Concept",
  review: "Ter beoordeling",
  ready: "Klaar",
  scheduled: "Ingepland",
  published: "Gepubliceerd",
  withdrawn: "Ingetrokken",
};

/** A draft that came back to its writers. */
export const sentBackText = "Teruggestuurd";

/** What stands beside a field of the article form. */
export const articleFieldText = {
  titleMissing: "Geef het artikel een titel.",
  titleLong: "De titel mag hoogstens 200 tekens lang zijn.",
  slugWrong: "Een adres bestaat uit kleine letters, cijfers en streepjes, zoals een-avond-in-noord.",
  slugTaken: "Dit adres is al van een ander artikel, nu of vroeger. Kies een ander.",
  ledeLong: "De lead mag hoogstens 1.000 tekens lang zijn.",
  ledeMissing: "Schrijf een lead van een of twee zinnen.",
  bodyWrong: "In de tekst staat iets dat hier niet kan. Haal het weg of plak het opnieuw.",
  bodyMissing: "Het artikel heeft nog geen tekst.",
  sectionMissing: "Kies een rubriek.",
  sectionGone: "Deze rubriek bestaat niet meer. Kies een andere.",
  seriesGone: "Deze serie bestaat niet meer. Kies een andere.",
  weekMissing: "Kies de week waarin het artikel verschijnt.",
  weekWrong: "Deze week staat niet op de kalender.",
  authorMissing: "Zet er minstens één auteur bij.",
  authorGone: "Een van deze auteurs bestaat niet meer.",
  authorTwice: "Een auteur kan er maar één keer bij staan.",
  socialImageGone: "Dit beeld is er niet (meer). Kies een ander.",
  heroGone: "Deze afbeelding bestaat niet meer. Kies een andere.",
  altMissing:
    "Bij een afbeelding ontbreekt de beschrijving (alt-tekst). Zonder die tekst kan het artikel niet verschijnen.",
  mediaGone: "In de tekst staat een beeld dat niet meer bestaat. Haal het weg.",
  legacyTaken: "Dit oude nummer hoort al bij een ander artikel.",
  eventWrong: "Het einde van de activiteit ligt voor het begin.",
  dateWrong: "Dit is geen geldige datum.",
  textLong: "Deze tekst is te lang.",
  tagsMany: "Hoogstens twintig trefwoorden.",
} as const;

export const createArticleText = { untitled: "Nieuw artikel" } as const;

export const scheduleFieldText = {
  wrong: "Vul een datum en tijd in, of laat het leeg.",
  passed: "Dat moment is al voorbij.",
  publishedAlready: "Het artikel is al verschenen.",
  endsBeforeBegin: "Het kan niet verdwijnen voordat het verschijnt.",
} as const;
