import type { Typeface } from "@/lib/type/typeface";

/** A part of a drawing, as SVG without text: letters are outlines, so that it needs no font where it becomes a picture. */
export type Part = string;

export function rectangle(x: number, y: number, width: number, height: number, fill: string): Part {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

export function line(face: Typeface, text: string, size: number, x: number, base: number, fill: string): Part {
  return `<path d="${face.draw(text, size, x, base)}" fill="${fill}"/>`;
}

/** A layer of the size of the poster. */
export function sheet({ width, height }: { width: number; height: number }, parts: Part[]): Buffer {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${parts.join("")}</svg>`);
}
