import { fold } from "@/lib/fold";

/** What of a comment is looked at. */
export type Judged = { name: string; text: string; email: string };

/** So much of a text is read: who writes more has said enough to be known by. */
const most = 300;

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;
const address = /(?:https?:\/\/|www\.)([^\s/?#<>"')\]]+)[^\s<>"')\]]*/giu;
const money = /[€$£₿]\s?\d|\d\s?(?:euro|dollar|usd|btc)\b/iu;

/**
 * The words of a comment, each once: single, in pairs, those of the name apart, the hosts that it links to, the mail's domain, and a few
 * marks (`#`) of how it was written. In small letters without accents, so that "Gratís" is "gratis".
 */
export function tokenize({ name, text, email }: Judged): string[] {
  const hosts = [...text.matchAll(address)].map(([, host = ""]) => host.toLowerCase().replace(/^www\./, ""));
  const words = wordsOf(text.replace(address, " "));
  const pairs = words.slice(1).map((second, at) => `${words[at]} ${second}`);
  const all = [
    ...words,
    ...pairs,
    ...wordsOf(name).map((part) => `name:${part}`),
    ...hosts.map((host) => `host:${host}`),
    `mail:${email.toLowerCase().split("@").at(-1) ?? ""}`,
    ...marksOf(text, hosts.length, words.length),
  ];
  return [...new Set(all)].slice(0, most);
}

function wordsOf(text: string): string[] {
  return (fold(text).match(word) ?? []).filter((found) => found.length >= 3 && found.length <= 40);
}

function marksOf(text: string, links: number, words: number): string[] {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length;
  return [
    `#links ${Math.min(links, 3)}`,
    `#words ${words < 6 ? "few" : words < 60 ? "some" : "many"}`,
    ...(letters.length > 12 && capitals > letters.length / 2 ? ["#shouts"] : []),
    ...(foreign > letters.length / 2 ? ["#other script"] : []),
    ...(money.test(text) ? ["#money"] : []),
    ...(/!{2,}/.test(text) ? ["#exclaims"] : []),
  ];
}
