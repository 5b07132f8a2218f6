/** `Café ’t Veer: één avond` → `cafe-t-veer-een-avond`: lower case letters, digits and single hyphens, at most 100 characters. */
export function slugify(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’'‘`]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 100)
    .replace(/^-+|-+$/g, "");
}

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
