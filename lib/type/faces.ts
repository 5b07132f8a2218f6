import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFont } from "./font";
import { Typeface } from "./typeface";

const subsets = ["latin", "latin-ext", "vietnamese"];

/** The magazine's faces for drawings, read when they are first needed. */
export const faces = {
  display: once(() => load("big-shoulders-display", subsets, 900)),
  mono: once(() => load("spline-sans-mono", subsets.slice(0, 2), 400)),
};

function load(family: string, parts: string[], weight: number): Typeface {
  return new Typeface(
    parts.map((part) => {
      const name = `${family}-${part}-${weight}-normal.woff`;
      const path = join(process.cwd(), "node_modules/@fontsource", family, "files", name);
      return readFont(readFileSync(/* turbopackIgnore: true */ path));
    }),
  );
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
