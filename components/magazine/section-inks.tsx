import type { SectionView } from "@/features/sections/queries";

/** The colours that sections were given, in the place of those of the design (components/ui/tokens.css). */
export function SectionInks({ sections }: { sections: Pick<SectionView, "slug" | "ink">[] }) {
  const rules = sections
    .filter(({ ink }) => ink !== "")
    .map(({ slug, ink }) => `html [data-section="${slug}"]{--section-ink:${ink}}`);
  return rules.length > 0 ? <style>{rules.join("")}</style> : null;
}
