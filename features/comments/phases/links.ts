import type { Phase } from "./phase";

const link = /(?:https?:\/\/|\bwww\.)\S/giu;

export function countLinks(text: string): number {
  return text.match(link)?.length ?? 0;
}

/** More links than the magazine wants have people look. */
export const links: Phase = ({ text }, { rules }) => {
  const number = countLinks(text);
  const many = rules.mostLinks !== null && number > rules.mostLinks;
  return many ? { says: "hold", why: "many-links", number } : { says: "pass", why: "links", number };
};
