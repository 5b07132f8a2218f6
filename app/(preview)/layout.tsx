import type { Metadata } from "next";
import type { ReactNode } from "react";
import { display, mono, text } from "@/components/ui/fonts";
import "../(magazine)/magazine.css";

/** A preview is of the desk, made when it is asked for, but looks as readers see it: hence a root of its own. */
export const instant = false;

export const metadata: Metadata = { robots: { index: false, follow: false }, icons: { icon: "/icon.svg" } };

export default function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="nl" className={`${display.variable} ${text.variable} ${mono.variable}`}>
      <body>{children}</body>
    </html>
  );
}
