import type { FoundArticle } from "@/features/articles/find-articles";
import { statusText } from "@/lib/text.nl/articles";
import { paletteText as t } from "@/lib/text.nl/palette";

/** One thing to choose: somewhere to go, or something to do. `note` says what it is. */
export type PaletteItem = { id: string; label: string; note: string } & (
  | { href: string; act?: never }
  | { act: () => void; href?: never }
);

/** What was typed, found anywhere in a label, word by word, whatever the accents. */
export function matching(items: PaletteItem[], typed: string): PaletteItem[] {
  const words = plain(typed).split(/\s+/);
  return items.filter(({ label }) => words.every((word) => plain(label).includes(word)));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

export function articleItem({ id, title, status }: FoundArticle): PaletteItem {
  return { id: `artikel-${id}`, label: title, note: statusText[status], href: `/redactie/artikelen/${id}` };
}

export function screenItem({ href, label }: { href: string; label: string }): PaletteItem {
  return { id: `scherm-${href}`, label, note: t.screen, href };
}
