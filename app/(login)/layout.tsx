import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskDocument } from "@/components/dashboard/desk-document";
import { dashboardText as t } from "@/lib/text.nl/dashboard";

export const metadata: Metadata = {
  title: { default: t.title, template: t.titleTemplate },
  robots: { index: false, follow: false },
  icons: { icon: "/icon.svg" },
};

/**
 * A root of its own: going in and out of the desk is then a whole new document, and nothing that the browser remembers of the screens
 * (of whoever was logged in before, or of a redirect to here) comes along.
 */
export default function LoginLayout({ children }: { children: ReactNode }) {
  return <DeskDocument>{children}</DeskDocument>;
}
