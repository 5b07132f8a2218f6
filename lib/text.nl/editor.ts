import { formatNumber } from "../dates";

export const editorText = {
  loading: "De tekst wordt geopend.",
  placeholder: "Schrijf, of typ / voor een blok",
  emptyLine: "Typ / voor een blok",
  help: "Escape brengt je uit de tekst, Alt F10 naar de knoppen erboven. Een / op een lege regel opent de lijst met blokken.",
  toolbar: "Opmaak",
  words: (count: number) => (count === 1 ? "1 woord" : `${formatNumber(count)} woorden`),
  reading: (minutes: number) => `${formatNumber(minutes)} min lezen`,
  insert: "Blok",
  insertLabel: "Blok invoegen",
} as const;

/** The buttons over the text. */
export const toolText = {
  undo: "Ongedaan maken",
  redo: "Opnieuw doen",
  heading: "Kop",
  subheading: "Tussenkop",
  bold: "Vet",
  italic: "Cursief",
  link: "Link",
  footnote: "Voetnoot",
  bulletList: "Opsomming",
  orderedList: "Genummerde lijst",
  blockquote: "Citaat",
} as const;

/** What can be put in a text: its name, and other words that find it. */
export const blockText = {
  paragraph: { label: "Tekst", words: "alinea gewoon paragraaf" },
  heading: { label: "Kop", words: "titel h2 tussentitel" },
  subheading: { label: "Tussenkop", words: "kleine kop titel h3" },
  bulletList: { label: "Opsomming", words: "lijst punten bolletjes" },
  orderedList: { label: "Genummerde lijst", words: "lijst nummers cijfers" },
  blockquote: { label: "Citaat", words: "aanhaling quote bron" },
  pullQuote: { label: "Uitgelicht citaat", words: "streamer quote groot" },
  image: { label: "Afbeelding", words: "foto beeld plaatje tekening" },
  gallery: { label: "Galerij", words: "foto's beelden reeks" },
  video: { label: "Video", words: "film clip" },
  audio: { label: "Audio", words: "geluid muziek podcast" },
  embedCard: { label: "Kaart naar een pagina", words: "embed link verwijzing website" },
  infoBox: { label: "Infokader", words: "kader praktisch box" },
  horizontalRule: { label: "Scheiding", words: "lijn streep pauze" },
} as const;

export const slashText = {
  label: "Blokken",
  none: "Geen blok heet zo. Escape sluit deze lijst.",
  found: (count: number) => (count === 1 ? "1 blok" : `${count} blokken`),
} as const;

/** The blocks in the text: their fields and their buttons. */
export const nodeText = {
  up: (name: string) => `${name} omhoog`,
  down: (name: string) => `${name} omlaag`,
  remove: (name: string) => `${name} weghalen`,
  replace: "Ander beeld",
  alt: "Beschrijving (alt-tekst)",
  altHint: "Leeg: die uit de bibliotheek.",
  altMissing: "Beschrijf wat er te zien is, anders kan het artikel niet verschijnen.",
  decorative: "In de bibliotheek staat dit beeld als decoratief.",
  caption: "Bijschrift",
  captionHint: "Leeg: dat uit de bibliotheek.",
  title: "Titel",
  description: "Omschrijving",
  site: "Naam van de site",
  attribution: "Wie zegt dit?",
  boxTitle: "Titel van het kader",
  addImage: "Beeld toevoegen",
  emptyGallery: "Nog geen beelden.",
  fullGallery: "In een galerij passen hoogstens vijftig beelden.",
  loading: "Dit wordt opgehaald uit de bibliotheek.",
  gone: "Dit staat niet meer in de bibliotheek.",
  upload: "Uit de bibliotheek",
  footnote: "Voetnoot",
  footnoteOf: (text: string) => (text === "" ? "Lege voetnoot" : `Voetnoot: ${text}`),
  footnoteDone: "Klaar",
  footnoteRemove: "Weghalen",
} as const;

export const linkText = {
  document: "PDF uit de bibliotheek",
  title: "Link",
  address: "Adres",
  hint: "Een webadres, een e-mailadres, of een pagina hier, zoals /over.",
  words: "Tekst van de link",
  save: "Link maken",
  change: "Link wijzigen",
  remove: "Link weghalen",
  missing: "Vul een adres in.",
  wrong: "Dit is geen adres waar een link heen kan, zoals https://voorbeeld.nl.",
  long: "Dit adres is langer dan 2.000 tekens.",
} as const;

export const addressText = {
  video: {
    title: "Video",
    hint: "Plak het adres van de video, bijvoorbeeld van YouTube of Vimeo. Er laadt niets voordat een lezer klikt.",
  },
  audio: {
    title: "Audio",
    hint: "Plak het adres van het geluid. Er laadt niets voordat een lezer klikt.",
  },
  embedCard: {
    title: "Kaart naar een pagina",
    hint: "Plak het adres van de pagina. Titel en omschrijving schrijf je zelf op de kaart.",
  },
  address: "Adres",
  submit: "Invoegen",
  library: "Kies uit de bibliotheek",
  wrong: "Dit is geen webadres, zoals https://voorbeeld.nl/film.",
} as const;

export const shortcutText = {
  button: "Toetsen in de tekst",
  title: "Toetsen in de tekst",
  list: [
    ["/", "lijst met blokken, op een lege regel"],
    ["Ctrl B, Ctrl I", "vet, cursief"],
    ["Ctrl K", "link"],
    ["Ctrl Alt 2, Ctrl Alt 3", "kop, tussenkop"],
    ["Ctrl Alt F", "voetnoot"],
    ["Ctrl Shift 8, Ctrl Shift 7", "opsomming, genummerde lijst"],
    ["Tab, Shift Tab", "in een lijst: dieper, minder diep"],
    ["Alt Shift ↑, Alt Shift ↓", "blok omhoog, omlaag"],
    ["Alt Enter", "naar de velden van dit blok, zoals het bijschrift"],
    ["Alt F10", "naar de knoppen boven de tekst"],
    ["Escape", "uit de tekst"],
    ["Ctrl Z, Ctrl Shift Z", "ongedaan maken, opnieuw doen"],
    ["## , - , 1. , > , ---", "kop, opsomming, genummerde lijst, citaat, scheiding"],
  ],
  mac: "Op een Mac is Ctrl de ⌘-toets en Alt de ⌥-toets.",
} as const;

export const pickerText = {
  title: { image: "Kies een afbeelding", video: "Kies een video", audio: "Kies audio", document: "Kies een PDF" },
  library: "Bibliotheek",
  upload: "Uploaden",
  search: "Zoek in de bibliotheek",
  searchHint: "Op beschrijving, bijschrift, maker, licentie of bestandsnaam.",
  loading: "De bibliotheek wordt opgehaald.",
  found: (count: number | null) => (count === null ? "Meer dan 1.000 gevonden" : `${formatNumber(count)} gevonden`),
  empty: {
    image: "Nog geen afbeeldingen. Upload de eerste.",
    video: "Nog geen video's.",
    audio: "Nog geen audio.",
    document: "Nog geen PDF's.",
  },
  nothing: "Niets gevonden.",
  failed: "De bibliotheek is nu even niet te bereiken.",
  again: "Opnieuw proberen",
  previous: "Vorige",
  next: "Volgende",
  page: (page: number) => `Pagina ${page}`,
  unnamed: "Zonder beschrijving",
  by: (maker: string) => `Beeld: ${maker}`,
} as const;

export const uploadText = {
  drop: {
    image: "Sleep hier een afbeelding heen",
    video: "Sleep hier een video heen",
    audio: "Sleep hier audio heen",
    document: "Sleep hier een PDF heen",
  },
  paste: "of plak met Ctrl V",
  choose: "Kies een bestand",
  other: "Ander bestand",
  file: "Bestand",
  alt: "Beschrijving (alt-tekst)",
  altHint: "Wat ziet iemand die het beeld niet kan zien? Een of twee zinnen.",
  altMissing: "Beschrijf het beeld, of geef aan dat het decoratief is.",
  soundHint: "Wat is er te zien of te horen? Onder die naam staat het in de bibliotheek.",
  soundMissing: "Beschrijf wat er te zien of te horen is.",
  decorative: "Decoratief: wie dit beeld niet ziet, mist niets",
  caption: "Bijschrift",
  maker: "Maker",
  makerHint: "Wie maakte dit? Die naam staat erbij. Leeg wordt het wat het bestand zelf zegt.",
  submit: "Uploaden",
  sending: "Uploaden",
  progress: (percent: number) => `${percent}%`,
  working: "Het bestand is binnen en wordt klaargemaakt.",
  cancel: "Stoppen",
  fileMissing: "Kies eerst een bestand.",
  wrongKind: {
    image: "Dit is geen afbeelding. Kies een JPEG, PNG, WebP, AVIF of GIF.",
    video: "Dit is geen video. Kies een MP4 of WebM.",
    audio: "Dit is geen audio. Kies een MP3, M4A of OGG.",
    document: "Dit is geen PDF.",
  },
  failed: "Uploaden lukte niet. Wat je typte staat er nog; probeer het opnieuw.",
} as const;
