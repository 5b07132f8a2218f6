import { formatDate } from "../dates";
import type { IsoWeek } from "../iso-week";

const named = ({ year, week }: IsoWeek) => `week ${week}, ${year}`;

/** Issues that a reader keeps on the own device. */
export const savedText = {
  save: "Bewaar deze week",
  update: "Bijwerken",
  remove: "Verwijder",
  removeNamed: (week: IsoWeek) => `Verwijder ${named(week)}`,
  updateNamed: (week: IsoWeek) => `Werk ${named(week)} bij`,
  about: "Met beelden, leesbaar zonder verbinding.",
  preparing: "Bezig",
  busy: (done: number, total: number) => `${done} van ${total}`,
  progress: "Bewaren",
  saved: (bytes: number) => `Bewaard, ongeveer ${size(bytes)}.`,
  newer: "Er is een nieuwere versie van dit nummer.",
  removed: "Verwijderd van dit apparaat.",
  failed: {
    offline: "De verbinding viel weg. Er is niets half bewaard; probeer het later nog eens.",
    full: "Er is te weinig ruimte op dit apparaat. Er is niets half bewaard.",
    blocked: "Je browser staat bewaren niet toe, misschien omdat dit een privévenster is.",
    gone: "Dit nummer is er niet meer om te bewaren.",
  },
  title: "Bewaarde weken",
  kind: "Op dit apparaat",
  meta: "De nummers die je op dit apparaat hebt bewaard om te lezen zonder verbinding.",
  intro:
    "Een nummer dat je bewaart, staat met zijn artikelen en beelden op dit apparaat en opent ook zonder verbinding. Film en geluid gaan niet mee.",
  withoutScript:
    "Bewaren kan alleen met JavaScript aan, want je eigen browser doet het werk. Zonder JavaScript wordt hier niets bewaard; lezen kun je alles.",
  impossible: "Deze browser kan niets bewaren, of mag het niet in een privévenster. Lezen kun je alles.",
  none: "Er is nog niets bewaard. Open een nummer en kies ‘Bewaar deze week’.",
  nothing: "Er is niets meer bewaard.",
  list: "Bewaarde nummers",
  issue: ({ year, week }: IsoWeek) => `Week ${week}, ${year}`,
  facts: (articles: number, savedAt: Date) =>
    `${articles === 1 ? "1 artikel" : `${articles} artikelen`}, bewaard op ${formatDate(savedAt)}`,
  total: (bytes: number) => `Samen ongeveer ${size(bytes)}.`,
  removeAll: "Verwijder alles",
  unreachable: "Geen verbinding",
  unreachableText: "Deze pagina is niet bewaard, en het magazine is nu niet te bereiken. Dit kun je wel lezen:",
  again: "Probeer opnieuw",
} as const;

/** `3,2 MB`; never less than a tenth. */
function size(bytes: number): string {
  return `${Math.max(0.1, bytes / 1_000_000)
    .toFixed(1)
    .replace(".", ",")} MB`;
}
