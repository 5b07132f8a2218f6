import type { Metadata } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import "@/components/dashboard/dashboard.css";
import { dashboardText as t } from "@/lib/text.nl/dashboard";

/** Each screen is made for who asks, when it is asked: there is no static shell to wait for. */
export const instant = false;

export const metadata: Metadata = {
  title: { default: t.title, template: t.titleTemplate },
  robots: { index: false, follow: false },
};

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

export default function DashboardLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="nl" className={mono.variable}>
      <body>{children}</body>
    </html>
  );
}
