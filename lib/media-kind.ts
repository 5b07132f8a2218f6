/** What the library holds. A document is a PDF, which texts link to. */
export const mediaKinds = ["image", "video", "audio", "document"] as const;

export type MediaKind = (typeof mediaKinds)[number];

/** The types of file that a kind may be, as a file field asks for them. */
export function acceptOf(kind: MediaKind): string {
  return kind === "document" ? "application/pdf" : `${kind}/*`;
}

/** Whether a file may be of this kind, as far as what the browser calls it tells. */
export function mayBe(kind: MediaKind, type: string): boolean {
  return kind === "document" ? type === "application/pdf" : type.startsWith(`${kind}/`);
}
