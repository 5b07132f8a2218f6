import { DeskTabs } from "@/components/dashboard/desk-tabs";
import { arrangeText as t } from "@/lib/text.nl/arrange";

const screens = ["rubrieken", "trefwoorden", "series", "auteurs", "bladzijden", "omleidingen"] as const;

export type ArrangeScreen = (typeof screens)[number];

/** The ways between the screens under "Indeling". */
export function ArrangeTabs({ here }: { here: ArrangeScreen }) {
  return (
    <DeskTabs
      label={t.title}
      tabs={screens.map((screen) => ({
        href: `/redactie/indeling/${screen}`,
        label: t.tabs[screen],
        here: screen === here,
      }))}
    />
  );
}
