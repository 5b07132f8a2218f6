import { socialImageText as t } from "@/lib/text.nl/social-images";
import { drawable } from "@/lib/type/drawable";
import { faces } from "@/lib/type/faces";
import { fitText } from "@/lib/type/fit";
import { type ArticlePoster, posterSize } from "../poster";
import { inks, sectionInk } from "./inks";
import type { Layers } from "./layers";
import { masthead } from "./masthead";
import { line, type Part, rectangle } from "./sheet";

const margin = 56;
const { width, height } = posterSize;
const bar = 16;
const beside = { x: 708, y: 0, width: width - 708, height };
const above = { x: 0, y: 0, width, height: 428 };

/** An article: its headline beside its picture, and the week as on a container, in the colour of its section. */
export function articleLayers(poster: ArticlePoster, hasPicture: boolean): Layers {
  const title = drawable(poster.title, faces.display());
  if (!hasPicture) return flat(poster, title);
  return title ? split(poster, title) : wide(poster);
}

function split(poster: ArticlePoster, title: string): Layers {
  const colour = sectionInk(poster.section);
  return {
    background: inks.paper,
    picture: beside,
    overprint: [],
    top: [
      rectangle(beside.x - bar, 0, bar, height, colour),
      ...container(poster, beside.x, height, colour),
      ...label(poster, margin - 8, { bar: colour, text: colour }),
      headline(title, { width: beside.x - bar - 2 * margin + 16, height: 344 }, 148, inks.ink),
      masthead(poster, { x: margin, base: height - margin + 4, width: 560, largest: 64 }),
    ],
  };
}

/** Without letters for the headline the picture speaks for itself. */
function wide(poster: ArticlePoster): Layers {
  const colour = sectionInk(poster.section);
  return {
    background: inks.paper,
    picture: above,
    overprint: [],
    top: [
      rectangle(0, above.height, width, bar, colour),
      ...container(poster, width - 212, height, colour),
      ...label(poster, above.height + bar + 8, { bar: "none", text: colour }),
      masthead(poster, { x: margin, base: height - 40, width: 860, largest: 96 }),
    ],
  };
}

/** Without a picture the section's ink fills the sheet, with the week through it. */
function flat(poster: ArticlePoster, title: string | null): Layers {
  const face = faces.display();
  const number = String(poster.week.week);
  const right = width + 20 - face.measure(number, 860);
  const colours = { name: inks.paper, city: inks.paper, mast: inks.paper };
  return {
    background: sectionInk(poster.section),
    picture: null,
    overprint: [`<g opacity="0.2">${line(face, number, 860, right, height + 60, inks.ink)}</g>`],
    top: [
      ...label(poster, margin - 8, { bar: inks.paper, text: inks.paper }),
      title ? headline(title, { width: width - 2 * margin, height: 344 }, 250, inks.paper) : "",
      masthead(poster, { x: margin, base: height - margin + 4, width: 700, largest: 64, colours }),
    ],
  };
}

function headline(title: string, box: { width: number; height: number }, largest: number, ink: string): Part {
  const face = faces.display();
  const { size, leading, lines } = fitText(title, face, box, { largest, smallest: 40 });
  const base = (index: number) => margin + 66 + size * (0.8 + index * leading);
  return lines.map((text, index) => line(face, text, size, margin, base(index), ink)).join("");
}

function label(poster: ArticlePoster, top: number, { bar, text: ink }: { bar: string; text: string }): Part[] {
  const face = faces.mono();
  const size = 28;
  const text = drawable(t.label(poster.section?.name ?? "", poster.week), face) ?? t.label("", poster.week);
  return [rectangle(margin, top, face.measure(text, size), 8, bar), line(face, text, size, margin, top + 46, ink)];
}

/** The week in a block at the foot of the picture. */
function container({ week }: ArticlePoster, x: number, bottom: number, colour: string): Part[] {
  const face = faces.display();
  const number = String(week.week);
  const size = 178;
  return [
    rectangle(x - 1, bottom - 178, 213, 178, colour),
    line(face, number, size, x + 98 - face.measure(number, size) / 2, bottom - 26, inks.paper),
  ];
}
