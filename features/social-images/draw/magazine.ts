import { drawable } from "@/lib/type/drawable";
import { faces } from "@/lib/type/faces";
import { fitText } from "@/lib/type/fit";
import { type MagazinePoster, posterSize } from "../poster";
import { inks } from "./inks";
import type { Layers } from "./layers";
import { masthead } from "./masthead";
import { line, rectangle } from "./sheet";

const { width, height } = posterSize;
const margin = 56;

/** The magazine itself, for every page without an image of its own: its name across the sheet. */
export function magazineLayers(poster: MagazinePoster): Layers {
  const mono = faces.mono();
  const tagline = fitText(
    drawable(poster.tagline, mono) ?? "",
    mono,
    { width: width - 2 * margin, height: 96 },
    { largest: 38, smallest: 24 },
  );
  return {
    background: inks.accent,
    picture: null,
    overprint: [],
    top: [
      rectangle(margin, margin, width - 2 * margin, 14, inks.ink),
      ...tagline.lines.map((one, index) =>
        line(mono, one, tagline.size, margin, margin + 66 + index * tagline.size * 1.25, inks.ink),
      ),
      masthead(poster, {
        x: margin,
        base: height - margin,
        width: width - 2 * margin,
        largest: 250,
        stacked: true,
        colours,
      }),
    ],
  };
}

const colours = { name: inks.ink, city: inks.paper, mast: inks.paper };
