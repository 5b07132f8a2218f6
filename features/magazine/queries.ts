import { listPages } from "@/features/pages/queries";
import { listSections, type SectionView } from "@/features/sections/queries";
import { getSettings, type Settings } from "@/features/settings/queries";

/** What stands around every page for readers: the magazine's name, its sections, the pages at its foot. */
export type Chrome = { settings: Settings; sections: SectionView[]; pages: { slug: string; title: string }[] };

export async function getChrome(): Promise<Chrome> {
  const [settings, sections, pages] = await Promise.all([getSettings(), listSections(), listPages()]);
  return { settings, sections, pages };
}
