import { readableByDay } from "@/lib/colour";

/** The inks of components/ui/tokens.css in the light, for drawings: a test holds them against it. */
export const inks = {
  paper: "#f4efe6",
  ink: "#14120f",
  accent: "#ff4d17",
  accentText: "#b43003",
} as const;

const sections: Record<string, string> = {
  beeld: "#a52a54",
  film: "#5a3a8c",
  muziek: "#0b4f6c",
  theater: "#9c2b1d",
  architectuur: "#3d4a57",
  boeken: "#7a5600",
  eten: "#b43003",
  wandelen: "#0b6148",
};

/** The ink that a section was given, as it is read on paper, else the design's; sections that editors add take the accent. */
export function sectionInk(section: { slug: string; ink: string } | null): string {
  if (section?.ink) return readableByDay(section.ink);
  return sections[section?.slug ?? ""] ?? inks.accentText;
}
