import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { FirstView } from "@/components/first-view/first-view.island";
import { accentOf } from "@/components/magazine/accent";
import { SectionInks } from "@/components/magazine/section-inks";
import { display, mono, text } from "@/components/ui/fonts";
import { listSections } from "@/features/sections/queries";
import { getLook, getSettings } from "@/features/settings/queries";
import { magazineOpenGraph } from "@/features/structured-data/open-graph";
import { env } from "@/lib/env";
import "./magazine.css";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f4efe6" },
    { media: "(prefers-color-scheme: dark)", color: "#14120f" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const settings = await getSettings();
  const { name, tagline } = settings;
  return {
    metadataBase: new URL(env.SITE_URL),
    title: { default: `${name} | ${tagline}`, template: `%s | ${name}` },
    description: tagline,
    icons: { icon: "/icon.svg", apple: "/icons/apple-touch-icon.png" },
    manifest: "/manifest.webmanifest",
    openGraph: magazineOpenGraph(settings),
    // Title, text and image are those of Open Graph.
    twitter: { card: "summary_large_image" },
    formatDetection: { telephone: false },
  };
}

export default async function MagazineLayout({ children }: { children: ReactNode }) {
  const { accent } = await getLook();
  return (
    <html lang="nl" className={`${display.variable} ${text.variable} ${mono.variable}`} {...accentOf(accent)}>
      <body>
        <SectionInks sections={await listSections()} />
        {children}
        <FirstView />
      </body>
    </html>
  );
}
