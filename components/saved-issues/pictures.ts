/*
 * Which file of a picture to keep: the one that this screen would load itself. A picture that stands on several pages is kept
 * once, in the largest of the widths they need.
 */

/** What is known of the screen. `matches` answers a media condition. */
export type Screen = { width: number; density: number; rem: number; matches: (condition: string) => boolean };

/** How many pixels wide a picture stands by its `sizes`; the whole screen when that says something unknown. */
export function widthOnPage(sizes: string, screen: Screen): number {
  for (const entry of sizes.split(",").map((part) => part.trim())) {
    const [, condition, length = ""] = /^(\(.+\))?\s*(\S+)$/.exec(entry) ?? [];
    if (condition && !screen.matches(condition)) continue;
    const [, amount, unit] = /^([\d.]+)(px|rem|vw)$/.exec(length) ?? [];
    const scale = { px: 1, rem: screen.rem, vw: screen.width / 100 };
    if (unit === "px" || unit === "rem" || unit === "vw") return Number(amount) * scale[unit];
  }
  return screen.width;
}

/** The address in a `srcset` that is wide enough for so many pixels, or the widest; null when there is none. */
export function chooseSource(srcset: string, pixels: number): string | null {
  const sources = srcset
    .split(",")
    .flatMap((part) => {
      const [, address, width] = /^(\S+) (\d+)w$/.exec(part.trim()) ?? [];
      return address && width ? [{ address, width: Number(width) }] : [];
    })
    .sort((a, b) => a.width - b.width);
  return (sources.find(({ width }) => width >= pixels) ?? sources.at(-1))?.address ?? null;
}

/** Of each picture only the widest of these files. */
export function widestOfEach(addresses: Iterable<string>): string[] {
  const widest = new Map<string, { address: string; width: number }>();
  for (const address of addresses) {
    const [, key = address, width = "0"] = /^(.+)-(\d+)\.(?:avif|webp)$/.exec(address) ?? [];
    if (Number(width) >= (widest.get(key)?.width ?? 0)) widest.set(key, { address, width: Number(width) });
  }
  return [...widest.values()].map(({ address }) => address);
}
