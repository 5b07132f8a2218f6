import { listPages } from "@/features/pages/queries";
import { listSections, type SectionView } from "@/features/sections/queries";
import { getLook, getSettings, type Look, type Settings } from "@/features/settings/queries";

/** What stands around every page for readers: the magazine's name, its sections, the pages at its foot. */
export type Chrome = {
  settings: Settings;
  look: Look;
  sections: SectionView[];
  pages: { slug: string; title: string }[];
};

export async function getChrome(): Promise<Chrome> {
  const [settings, look, sections, pages] = await Promise.all([getSettings(), getLook(), listSections(), listPages()]);
  return { settings, look, sections, pages };
}
