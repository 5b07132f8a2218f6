import localFont from "next/font/local";

/** Headlines and numerals: tall, heavy letters, as on a ship's side. */
export const display = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource/big-shoulders-display/files/big-shoulders-display-latin-900-normal.woff2",
      weight: "900",
    },
  ],
  variable: "--font-display-face",
  display: "swap",
  adjustFontFallback: false,
  fallback: ["Impact", "Haettenschweiler", "Arial Narrow Bold", "sans-serif"],
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
  display: "swap",
  fallback: ["Georgia", "serif"],
});

/** Loaded only by pages that use it: emphasis inside running text. */
export const textEmphasis = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource/newsreader/files/newsreader-latin-400-italic.woff2",
      weight: "400",
      style: "italic",
    },
    {
      path: "../../node_modules/@fontsource/newsreader/files/newsreader-latin-700-normal.woff2",
      weight: "700",
      style: "normal",
    },
  ],
  variable: "--font-emphasis-face",
  display: "swap",
  preload: false,
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
  display: "swap",
  fallback: ["ui-monospace", "Menlo", "monospace"],
});
