import localFont from "next/font/local";
import type { ReactNode } from "react";
import "./dashboard.css";
import { EarlyActs } from "./early-acts";

const mono = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource/spline-sans-mono/files/spline-sans-mono-latin-400-normal.woff2",
      weight: "400",
    },
  ],
  variable: "--font-desk-mono",
  display: "swap",
  fallback: ["ui-monospace", "Menlo", "monospace"],
});

/** The document of a page of the desk: its own styles and letters, nothing of the magazine's. */
export function DeskDocument({ children }: { children: ReactNode }) {
  return (
    <html lang="nl" className={mono.variable}>
      <body>
        <EarlyActs />
        {children}
      </body>
    </html>
  );
}
