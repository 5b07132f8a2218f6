import localFont from "next/font/local";

/*
 * All are `optional`: a page opens in its own letters when they are there in time, which they are but on a slow first visit, and
 * else keeps the fallback until the next page. So nothing that somebody reads ever moves. docs/design.md says more.
 */

/** Headlines and numerals: tall, heavy letters, as on a ship's side. */
export const display = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource/big-shoulders-display/files/big-shoulders-display-latin-900-normal.woff2",
      weight: "900",
    },
  ],
  variable: "--font-display-face",
  display: "optional",
  adjustFontFallback: false,
  fallback: ["Narrow Headline", "Wide Headline", "sans-serif"],
});

/** Running text. */
export const text = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource/newsreader/files/newsreader-latin-400-normal.woff2",
      weight: "400",
      style: "normal",
    },
  ],
  variable: "--font-text-face",
  display: "optional",
  adjustFontFallback: "Times New Roman",
  fallback: ["Georgia", "serif"],
});

/**
 * Loaded only by pages with a running text, articles and such: the italic inside it. Bold is the upright, made heavier by the browser: a file of its
 * own would bring an article's letters over 90 kB.
 */
export const textEmphasis = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource/newsreader/files/newsreader-latin-400-italic.woff2",
      weight: "400",
      style: "italic",
    },
  ],
  variable: "--font-emphasis-face",
  display: "optional",
  adjustFontFallback: "Times New Roman",
  fallback: ["Georgia", "serif"],
});

/** Datelines, captions, labels: the telex of the newsroom. */
export const mono = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource/spline-sans-mono/files/spline-sans-mono-latin-400-normal.woff2",
      weight: "400",
    },
  ],
  variable: "--font-mono-face",
  display: "optional",
  adjustFontFallback: false,
  fallback: ["ui-monospace", "Menlo", "monospace"],
});
