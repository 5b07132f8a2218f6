import type { CSSProperties } from "react";

/** What the root of a page for readers carries when the newsroom chose a colour of its own (components/ui/tokens.css). */
export function accentOf(accent: string): { "data-accent"?: ""; style?: CSSProperties } {
  return accent === "" ? {} : { "data-accent": "", style: { "--accent-chosen": accent } as CSSProperties };
}
