import { contrast } from "./colour";

/** What is written on the accent, by day and by night, and the sheet that it stands on by day (components/ui/tokens.css). */
const ink = "#14120f";
const paper = "#f4efe6";

/** Why a colour cannot be the accent: letters on it could not be read, or it could not be seen on paper. Null when it can. */
export function accentProblem(hex: string): "dark" | "pale" | null {
  if (contrast(hex, ink) < 4.5) return "dark";
  return contrast(hex, paper) < 2 ? "pale" : null;
}
