import { formatNumber } from "../dates";

/** What stands beside a field of an image's form. */
export const mediaFieldText = {
  altMissing: "Beschrijf wat er te zien is, of vink aan dat het beeld alleen versiering is.",
  altLong: "De beschrijving mag hoogstens 1.000 tekens lang zijn.",
  captionLong: "Het bijschrift mag hoogstens 1.000 tekens lang zijn.",
  makerLong: "De naam van de maker mag hoogstens 300 tekens lang zijn.",
  licenceLong: "De licentie mag hoogstens 300 tekens lang zijn.",
  focalWrong: "Kies een punt binnen het beeld.",
} as const;

/** Why an upload was refused. */
export const uploadText = {
  "not-logged-in": "Je bent niet meer ingelogd. Log opnieuw in en probeer het nog eens.",
  forbidden: "Met jouw rol kun je geen beelden toevoegen.",
  "wrong-origin": "Dit verzoek kwam niet van deze site. Herlaad de pagina en probeer het nog eens.",
  "no-file": "Kies een bestand.",
  "bad-form": "Het bestand kwam niet goed over. Probeer het nog eens.",
  "too-large": "Dit bestand is te groot: een afbeelding mag 25 MB zijn, video, geluid en PDF 64 MB.",
  unsupported:
    "Dit soort bestand kan hier niet. Kies een JPEG, PNG, WebP, AVIF of GIF, een MP4 of WebM, een MP3, M4A of OGG, of een PDF.",
  "too-many-pixels": "Deze afbeelding is te groot om te verwerken: hoogstens 50 miljoen pixels.",
  "too-many": "Er zijn al heel veel bestanden van je onderweg. Wacht tot die er zijn.",
  "not-found": "Dit bestand is niet meer onderweg. Kies het opnieuw.",
  unfinished: "Nog niet het hele bestand is binnen. Probeer het opnieuw.",
  stale: "Iemand anders heeft dit beeld intussen gewijzigd. Er is niets vervangen; herlaad de pagina.",
  duplicate: "Dit bestand staat al als ander beeld in de bibliotheek. Gebruik dat beeld.",
  "other-kind": "Dit is een ander soort bestand. Vervang een afbeelding door een afbeelding, geluid door geluid.",
  "disk-full":
    "De server heeft geen ruimte meer voor dit bestand. Er is niets van bewaard. Waarschuw wie de server beheert, en probeer het daarna opnieuw.",
  broken: "Dit bestand is beschadigd of onvolledig. Bewaar het opnieuw en probeer het nog eens.",
} as const;

const kilo = 1000;

/** `5,2 MB`, `340 kB`: how much room something takes. */
function size(bytes: number): string {
  if (bytes < kilo * kilo) return `${formatNumber(Math.max(1, Math.round(bytes / kilo)))} kB`;
  return `${String(Math.round(bytes / ((kilo * kilo) / 10)) / 10).replace(".", ",")} MB`;
}

/** The library of the dashboard. */
export const libraryText = {
  title: "Beeld",
  count: (total: number | null) =>
    total === null ? "Meer dan 1.000" : total === 1 ? "1 beeld" : `${formatNumber(total)} beelden`,
  search: "Zoek in de bibliotheek",
  kind: "Soort",
  any: "Alle",
  kinds: { image: "Afbeeldingen", video: "Video's", audio: "Audio", document: "PDF's" },
  kindOne: { image: "Afbeelding", video: "Video", audio: "Audio", document: "PDF" },
  silent: "Zonder alt-tekst",
  unused: "Ongebruikt",
  own: "Van mij",
  filter: "Zoeken",
  clear: "Alles tonen",
  trash: "Prullenbak",
  notTrash: "Bibliotheek",
  empty: "Nog niets in de bibliotheek.",
  nothing: "Niets gevonden. Zoek op een ander woord, of haal een filter weg.",
  emptyTrash: "De prullenbak is leeg. Wat je weggooit, blijft hier dertig dagen.",
  newer: "Nieuwere",
  older: "Oudere",
  pages: "Bladeren",
  noAlt: "Zonder alt-tekst",
  decorative: "Versiering",
  unusedOne: "Ongebruikt",
  unnamed: "Zonder beschrijving",
  back: "Bibliotheek",

  facts: "Bestand",
  name: "Naam",
  uploaded: "Toegevoegd",
  uploadedBy: (name: string) => `door ${name}`,
  measures: "Afmetingen",
  measured: (width: number, height: number) => `${formatNumber(width)} × ${formatNumber(height)} pixels`,
  room: "Opslag",
  size,
  widths: "Breedtes",
  widthList: (widths: number[]) => `${widths.map(formatNumber).join(", ")} pixels, elk als AVIF en WebP`,
  widthsPending: "Worden nu gemaakt. Het beeld is al te gebruiken.",
  file: "Adres van het bestand",
  fileHint: "Zo leg je in een tekst een link naar dit bestand.",

  usedIn: "Gebruikt in",
  usedNowhere: "Dit beeld staat nog nergens.",
  more: (count: number) =>
    count === 1 ? "En op één plek die je niet kunt openen." : `En op ${formatNumber(count)} plekken meer.`,
  place: { article: "Artikel", issue: "Omslag", author: "Portret", page: "Bladzijde", settings: "Logo" },
  inTrash: "in de prullenbak",
  issue: (week: number, year: number) => `Week ${week}, ${year}`,

  describe: "Beschrijving",
  description: "Alt-tekst",
  hasAlt: "Beschrijven",
  isDecorative: "Versiering: wie dit beeld niet ziet, mist niets",
  alt: "Beschrijving (alt-tekst)",
  altHint: "Wat ziet iemand die het beeld niet kan zien? Een of twee zinnen.",
  soundHint: "Wat is er te zien, te horen of te lezen? Onder die naam staat het in de bibliotheek.",
  caption: "Bijschrift",
  maker: "Maker",
  makerHint: "Die naam staat bij het beeld.",
  licence: "Licentie",
  licenceHint: "Bijvoorbeeld CC BY 4.0, of © met een naam. Alleen de redactie ziet dit.",
  save: "Bewaren",
  saved: "Bewaard. Elke pagina waar dit beeld staat, is meteen bijgewerkt.",
  stale:
    "Iemand anders heeft dit beeld intussen gewijzigd. Er is niets overschreven, en wat je typte staat er nog. Herlaad de pagina om te zien wat er nu staat.",
  readOnly: "Dit beeld is door iemand anders toegevoegd. De redactie kan het wijzigen.",

  focal: "Brandpunt",
  focalHint:
    "Klik op wat altijd in beeld moet blijven, of sleep de cirkel. Met de cirkel gekozen werken ook de pijltjestoetsen.",
  focalPoint: (x: number, y: number) =>
    `Brandpunt, ${x}% van links en ${y}% van boven. Verplaats met de pijltjestoetsen.`,
  focalX: "Van links (%)",
  focalY: "Van boven (%)",
  crops: "Zo wordt het bijgesneden",
  cropNames: {
    lead: "Groot in een nummer",
    card: "Kaart",
    square: "Klein",
    cover: "Omslag, klein",
    opening: "Omslag, groot",
    social: "Deelbeeld",
  },

  replace: "Overal vervangen",
  replaceHint:
    "Een ander bestand in plaats van dit, op elke plek waar het staat. Beschrijving, bijschrift en brandpunt blijven: kijk ze daarna na.",
  replaceChoose: "Kies het nieuwe bestand",
  replacing: (percent: number) => (percent < 100 ? `${percent}%` : "Binnen, en wordt klaargemaakt."),
  replaced: "Vervangen. Elke pagina waar dit beeld staat, toont nu het nieuwe.",
  replaceLost: "De verbinding is weg. Kies hetzelfde bestand nog eens om verder te gaan.",

  throwAway: "Weggooien",
  throwQuestion: "Dit beeld weggooien?",
  throwExplanation: "Het gaat naar de prullenbak. Dertig dagen lang kun je het terughalen; daarna is het voorgoed weg.",
  inUse: "Dit beeld wordt nog gebruikt. Haal het eerst weg waar het staat.",
  cannotThrow: "Weggooien kan pas als dit beeld nergens meer staat.",
  restore: "Terughalen",
  trashed: "Dit beeld ligt in de prullenbak. Gebruik het ergens, of haal het terug, en het blijft.",
} as const;

/** Files on their way to the library. */
export const libraryUploadText = {
  title: "Toevoegen",
  choose: "Kies bestanden",
  camera: "Maak een foto",
  ways: "of sleep ze hierheen, of plak met Ctrl V. Een afbeelding mag 25 MB zijn, video, geluid en PDF 64 MB.",
  progress: (done: number, total: number) => `${formatNumber(done)} van ${formatNumber(total)} binnen`,
  waiting: "Wacht op zijn beurt.",
  sending: (name: string) => `${name} uploaden`,
  percent: (percent: number) => `${percent}%`,
  working: "Binnen, en wordt klaargemaakt.",
  lost: "De verbinding is weg. Zodra die er weer is, gaat het verder waar het was.",
  done: "Staat in de bibliotheek.",
  known: "Staat al in de bibliotheek.",
  describe: "Beschrijven",
  open: "Bekijken",
  again: "Opnieuw",
  stop: "Stoppen",
  stopOne: (name: string) => `${name} stoppen`,
  hide: "Weg uit de lijst",
  hideOne: (name: string) => `${name} weg uit de lijst`,
} as const;
