import { createHash } from "node:crypto";
import { type IsoWeek, parseWeek } from "@/lib/iso-week";
import type { Poster } from "./poster";

/** Higher after a change of how images are drawn: each then gets another name, and is drawn anew. */
const look = 1;

/** What an image is an image of, as its address says. */
export type Subject = { kind: "article"; slug: string } | { kind: "issue"; week: IsoWeek } | { kind: "magazine" };

export type PosterFile = { subject: Subject; digest: string };

/** The digest of all that is on an image: what looks otherwise has another name, and nobody keeps an old one for it. */
export function digestOf(poster: Poster): string {
  return createHash("sha256")
    .update(JSON.stringify([look, poster]))
    .digest("hex")
    .slice(0, 32);
}

/** Where the image of a subject is, as it must look now. */
export function posterAddress(subject: Subject, poster: Poster): string {
  return `/beeld/deel/${labelOf(subject)}-${digestOf(poster)}.jpg`;
}

/** The name of an image in the storage. */
export function storedName(digest: string): string {
  return `deel-${digest}.jpg`;
}

function labelOf(subject: Subject): string {
  if (subject.kind === "article") return `artikel-${subject.slug}`;
  return subject.kind === "issue" ? `week-${subject.week.year}-${subject.week.week}` : "magazine";
}

/** Reads the last part of such an address; null when it is none. */
export function parsePosterFile(file: string): PosterFile | null {
  const [, label = "", digest = ""] = /^([a-z0-9-]{1,130})-([0-9a-f]{32})\.jpg$/.exec(file) ?? [];
  const subject = parseLabel(label);
  return subject && { subject, digest };
}

function parseLabel(label: string): Subject | null {
  if (label === "magazine") return { kind: "magazine" };
  const slug = /^artikel-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(label)?.[1];
  if (slug !== undefined) return { kind: "article", slug };
  const [, year = "", number = ""] = /^week-(\d{4})-(\d{1,2})$/.exec(label) ?? [];
  const week = parseWeek(year, number);
  return week && { kind: "issue", week };
}
