/*
 * Calendars for other programs: iCalendar, RFC 5545. Instants are in UTC (3.3.5, form 2), so that no time zone's rules need
 * to travel along; each calendar shows them in its reader's own zone.
 */

/** Something to go to. `uid` stays the same for as long as it exists; `changed` is when what it says last changed. */
export type IcsEvent = {
  uid: string;
  changed: Date;
  starts: Date;
  ends: Date | null;
  title: string;
  text: string;
  place: string;
  url: string;
};

export type IcsCalendar = { name: string; url: string; language: string; events: IcsEvent[] };

/** A calendar as text for `text/calendar`. The same calendar is the same text. */
export function renderIcs({ name, url, language, events }: IcsCalendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escapeText(name).replaceAll("/", "-")}//Agenda//${language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    // RFC 7986, 5.1 and 5.5, and the name by which older programs know it.
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `URL:${url}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function eventLines(event: IcsEvent): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${utc(event.changed)}`,
    `LAST-MODIFIED:${utc(event.changed)}`,
    `DTSTART:${utc(event.starts)}`,
    // 3.8.2.2: an end is later than the beginning.
    ...(event.ends && event.ends > event.starts ? [`DTEND:${utc(event.ends)}`] : []),
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.text === "" ? [] : [`DESCRIPTION:${escapeText(event.text)}`]),
    ...(event.place === "" ? [] : [`LOCATION:${escapeText(event.place)}`]),
    `URL:${event.url}`,
    "END:VEVENT",
  ];
}

/** `20261122T193000Z` */
function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** TEXT of 3.3.11: commas, semicolons, backslashes and line ends are escaped; control characters are not allowed at all. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|[\r\n\u2028\u2029]/g, "\\n")
    .replace(/(?!\t)\p{Cc}/gu, "");
}

const lineOctets = 75;

/** A content line in pieces of at most 75 octets (3.1), the space that begins a further piece included; a character stays whole. */
export function fold(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let room = lineOctets;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (octets > room) {
      pieces.push(piece);
      piece = " ";
      room = lineOctets - 1;
    }
    piece += character;
    room -= octets;
  }
  return [...pieces, piece].join("\r\n");
}
