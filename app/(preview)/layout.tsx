import type { Metadata } from "next";
import type { ReactNode } from "react";
import { accentOf } from "@/components/magazine/accent";
import { SectionInks } from "@/components/magazine/section-inks";
import { display, mono, text } from "@/components/ui/fonts";
import { listSections } from "@/features/sections/queries";
import { getLook } from "@/features/settings/queries";
import "../(magazine)/magazine.css";

/** A preview is of the desk, made when it is asked for, but looks as readers see it: hence a root of its own. */
export const instant = false;

export const metadata: Metadata = { robots: { index: false, follow: false }, icons: { icon: "/icon.svg" } };

export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { accent } = await getLook();
  return (
    <html lang="nl" className={`${display.variable} ${text.variable} ${mono.variable}`} {...accentOf(accent)}>
      <body>
        <SectionInks sections={await listSections()} />
        {children}
      </body>
    </html>
  );
}
