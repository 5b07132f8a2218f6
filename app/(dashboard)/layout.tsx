import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskDocument } from "@/components/dashboard/desk-document";
import { dashboardText as t } from "@/lib/text.nl/dashboard";

/** Each screen is made for who asks, when it is asked: there is no static shell to wait for. Each page says so too. */
export const instant = false;

export const metadata: Metadata = {
  title: { default: t.title, template: t.titleTemplate },
  robots: { index: false, follow: false },
  icons: { icon: "/icon.svg" },
};

export default function DashboardLayout({ children }: { children: ReactNode }) {
  return <DeskDocument>{children}</DeskDocument>;
}
