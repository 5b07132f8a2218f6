/** A colour as an editor may give it: `#rrggbb`, in small letters. */
export const hexColour = /^#[0-9a-f]{6}$/;

/** The relative luminance of a colour (WCAG 2.2). */
export function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = linear(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How well one colour can be read on the other (WCAG 2.2): 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function linear(hex: string): number[] {
  return [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}

/** A colour in OKLab (CSS Color 4): lightness, and two axes of colour. */
export function toOklab(hex: string): number[] {
  const [r = 0, g = 0, b = 0] = linear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The nearest colour of sRGB, as browsers clip it. */
export function fromOklab([lightness = 0, a = 0, b = 0]: number[]): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((value) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055));
  const digits = channels.map((value) => Math.round(Math.min(1, Math.max(0, value)) * 255));
  return `#${digits.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** A colour as text on paper by day: the rule of the section colours in components/ui/tokens.css. */
export function readableByDay(hex: string): string {
  const [lightness = 0, a = 0, b = 0] = toOklab(hex);
  const strength = Math.hypot(a, b);
  const toned = strength > 0.18 ? 0.18 / strength : 1;
  return fromOklab([Math.min(lightness, 0.46), a * toned, b * toned]);
}
