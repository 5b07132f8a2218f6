import type { JsonLd } from "@/features/structured-data/json-ld";
import { scriptJson } from "@/lib/script-json";

/** What a page is, for machines: data in the page that no browser runs. */
export function StructuredData({ data }: { data: JsonLd[] }) {
  const graph = scriptJson({ "@context": "https://schema.org", "@graph": data });
  // React would escape a script's text as HTML, which is not read as such inside one; scriptJson lets nothing out of it.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: graph }} />;
}
