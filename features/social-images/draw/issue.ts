import { socialImageText as t } from "@/lib/text.nl/social-images";
import { drawable } from "@/lib/type/drawable";
import { faces } from "@/lib/type/faces";
import { fitText } from "@/lib/type/fit";
import { type IssuePoster, posterSize } from "../poster";
import { inks } from "./inks";
import type { Layers } from "./layers";
import { masthead } from "./masthead";
import { line, type Part, rectangle } from "./sheet";

const { width, height } = posterSize;
const margin = 56;
const strip = 128;
const cover = { x: 372, y: 0, width: width - 372, height: height - strip };

/** An issue: its number as large as a ship's, printed through the edge of its cover. */
export function issueLayers(poster: IssuePoster, hasPicture: boolean): Layers {
  const mono = faces.mono();
  const label = t.label("", poster.week);
  const foot = height - strip;
  return {
    background: hasPicture ? inks.paper : inks.accent,
    picture: hasPicture ? cover : null,
    overprint: [number(poster.week.week, hasPicture ? inks.accent : inks.ink)],
    top: [
      // Through a dark cover ink hardly shows: a thin second pass.
      `<g opacity="0.6">${number(poster.week.week, hasPicture ? inks.accent : inks.ink)}</g>`,
      line(mono, label, 30, margin, margin + 14, inks.ink),
      ...(hasPicture ? [] : [headline(poster.title)]),
      rectangle(0, foot, width, strip, inks.ink),
      masthead(poster, { x: margin, base: height - 40, width: 620, largest: 72, colours: dark }),
      ...(hasPicture ? [name(poster.title)] : []),
    ],
  };
}

const dark = { name: inks.paper, city: inks.accent, mast: inks.accent };

function number(week: number, ink: string): Part {
  const face = faces.display();
  return line(face, String(week), 470, margin - 12, height - strip - 26, ink);
}

/** The issue's own title, at the right of the strip. */
function name(title: string): Part {
  const face = faces.display();
  const text = drawable(title, face);
  if (!text) return "";
  const { size, leading, lines } = fitText(text, face, { width: 440, height: 96 }, { largest: 46, smallest: 28 });
  const top = height - strip / 2 - (lines.length * size * leading) / 2;
  return lines
    .map((one, index) =>
      line(
        face,
        one,
        size,
        width - margin - face.measure(one, size),
        top + size * (0.86 + index * leading),
        inks.paper,
      ),
    )
    .join("");
}

function headline(title: string): Part {
  const face = faces.display();
  const text = drawable(title, face);
  if (!text) return "";
  const left = 560;
  const box = { width: width - left - margin, height: 380 };
  const { size, leading, lines } = fitText(text, face, box, { largest: 120, smallest: 44 });
  return lines
    .map((one, index) => line(face, one, size, left, margin + size * (0.72 + index * leading), inks.ink))
    .join("");
}
