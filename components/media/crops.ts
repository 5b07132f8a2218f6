/** The shapes that pictures are cut to where readers see them; `social` is the room beside the headline on a shared image. */
export const crops = {
  lead: { width: 16, height: 9 },
  card: { width: 3, height: 2 },
  square: { width: 1, height: 1 },
  cover: { width: 3, height: 4 },
  opening: { width: 4, height: 3 },
  social: { width: 492, height: 630 },
} as const;

export type Crop = keyof typeof crops;

export const cropNames = ["lead", "card", "square", "cover", "opening", "social"] as const satisfies Crop[];

/** A shape as CSS writes it, `16 / 9`. */
export function ratioOf(crop: Crop): string {
  return `${crops[crop].width} / ${crops[crop].height}`;
}
