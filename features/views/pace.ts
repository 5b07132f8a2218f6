const perMinute = 40;
const perDay = 500;
const remembered = 50_000;

/** How fast each reader reads today, as this server sees it: nobody reads forty pages in a minute, or five hundred in a day. */
export class Pace {
  #day = "";
  readonly #readers = new Map<string, { minute: number; inMinute: number; inDay: number; machine: boolean }>();

  /** Notes a page, and tells whether this reader was ever too fast today. */
  isMachine(day: string, reader: string, now: number): boolean {
    if (day !== this.#day || this.#readers.size >= remembered) this.#readers.clear();
    this.#day = day;
    const minute = Math.floor(now / 60_000);
    const known = this.#readers.get(reader) ?? { minute, inMinute: 0, inDay: 0, machine: false };
    this.#readers.set(reader, known);
    known.inMinute = known.minute === minute ? known.inMinute + 1 : 1;
    known.minute = minute;
    known.inDay += 1;
    known.machine ||= known.inMinute > perMinute || known.inDay > perDay;
    return known.machine;
  }
}
