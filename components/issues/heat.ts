/** A row of weeks as one strip of shades, drawn by CSS alone. */
export function heatStrip(shades: number[]): string {
  const width = 100 / Math.max(1, shades.length);
  const stops = shades.map(
    (shade, index) => `var(--shade-${shade}) ${part(index * width)} ${part((index + 1) * width)}`,
  );
  return `linear-gradient(90deg, ${stops.join(", ")})`;
}

function part(percent: number): string {
  return `${Math.round(percent * 100) / 100}%`;
}
