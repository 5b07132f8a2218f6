import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { escapeText, fold, type IcsEvent, renderIcs } from "./ics";

const event: IcsEvent = {
  uid: "artikel-7@antenne.example",
  changed: new Date("2026-11-20T10:00:00Z"),
  starts: new Date("2026-11-27T19:30:00Z"),
  ends: new Date("2026-11-27T21:00:00Z"),
  title: "Een avond; in Noord, met \\ en zo",
  text: "Eerste regel.\nTweede regel.",
  place: "Worm, Boomgaardsstraat",
  url: "https://antenne.example/artikel/een-avond",
};

const calendar = (events: IcsEvent[]) =>
  renderIcs({ name: "Antenne: agenda", url: "https://antenne.example/agenda", language: "nl", events });

function parse(text: string): ICAL.Component {
  ICAL.design.strict = true;
  return new ICAL.Component(ICAL.parse(text));
}

function eventsOf(text: string): ICAL.Event[] {
  return parse(text)
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));
}

/** Texts as people paste them: any characters, and many of those that mean something here. */
const text = fc
  .array(
    fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("\\", ";", ",", "\n", "\\n", "é", "🚲", "BEGIN:", ":")),
  )
  .map((parts) => parts.join(""))
  .filter((value) => !/(?!\n)\p{Cc}/u.test(value) && value.isWellFormed());

test("a parser reads back what was written", () => {
  const [read] = eventsOf(calendar([event]));
  expect(read).toMatchObject({
    uid: event.uid,
    summary: event.title,
    description: event.text,
    location: event.place,
  });
  expect(read?.startDate.toJSDate()).toEqual(event.starts);
  expect(read?.endDate.toJSDate()).toEqual(event.ends);
  expect(read?.startDate.zone).toBe(ICAL.Timezone.utcTimezone);
  expect(read?.component.getFirstPropertyValue("url")).toBe(event.url);
  expect(read?.component.getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-11-20T10:00:00Z");
});

test("the calendar carries what RFC 5545 asks of it", () => {
  const read = parse(calendar([]));
  expect(read.name).toBe("vcalendar");
  expect(read.getFirstPropertyValue("version")).toBe("2.0");
  expect(read.getFirstPropertyValue("prodid")).toBe("-//Antenne: agenda//Agenda//NL");
});

test("any text comes through a parser unchanged", () => {
  fc.assert(
    fc.property(text, text, text, (title, description, place) => {
      const [read] = eventsOf(calendar([{ ...event, title, text: description, place }]));
      expect(read?.summary).toBe(withLineEnds(title));
      expect(read?.description ?? "").toBe(withLineEnds(description));
      expect(read?.location ?? "").toBe(withLineEnds(place));
    }),
    { examples: [["a\u2028b", "c\u2029d", ""]] },
  );
});

/** Unicode's own separators of lines and paragraphs travel as the line end that calendars know. */
function withLineEnds(text: string): string {
  return text.replace(/[\u2028\u2029]/g, "\n");
}

test("no text makes a line or an event of its own", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      const written = calendar([{ ...event, title }]);
      expect(written.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(eventsOf(written)).toHaveLength(1);
    }),
  );
});

test("lines are at most 75 octets, end in CRLF, and never break a character", () => {
  fc.assert(
    fc.property(text, (title) => {
      const written = calendar([{ ...event, title }]);
      expect(written.endsWith("\r\n")).toBe(true);
      for (const line of written.split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
      }
    }),
  );
});

test("folding is taken away by joining the lines", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (line) => {
      fc.pre(!/[\r\n]/.test(line));
      expect(fold(line).replaceAll("\r\n ", "")).toBe(line);
    }),
  );
  expect(fold("x".repeat(75))).toBe("x".repeat(75));
  expect(fold("x".repeat(76))).toBe(`${"x".repeat(75)}\r\n x`);
});

test("an event without an end, or that ends as it begins, has no DTEND", () => {
  expect(calendar([{ ...event, ends: null }])).not.toContain("DTEND");
  expect(calendar([{ ...event, ends: event.starts }])).not.toContain("DTEND");
});

test("control characters and lone surrogates go", () => {
  expect(escapeText("a\u0000b\u0007c\td\ud800")).toBe("abc\td\ufffd");
});
