import { readFileSync } from "node:fs";
import { z } from "zod";

export const browserScriptsPath = ".next/antenne-scripts.json";

const schema = z.object({
  /** Stands in each finished page as it is. */
  loader: z.string(),
  /** The address of what each finished page does at once. */
  firstView: z.string(),
});

export type BrowserScripts = z.infer<typeof schema>;

/** What the build made of components/first-view. */
export function readBrowserScripts(): BrowserScripts {
  return schema.parse(JSON.parse(readFileSync(browserScriptsPath, "utf8")));
}

/** Pages that a reader is about to go to are fetched when they point at the link; the desk, files and searches are not. */
const speculation = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: "/*" },
          { not: { href_matches: ["/redactie*", "/api/*", "/beeld/*", "/zoeken*", "/*.*", "/*\\?*"] } },
        ],
      },
      eagerness: "moderate",
    },
  ],
});

/** The end of each finished page. */
export function tailOf({ loader, firstView }: BrowserScripts): string {
  const file = `<script src="${firstView}" async=""></script>`;
  return `<script>${loader}</script>${file}<script type="speculationrules">${speculation}</script>`;
}
