import type { Settings } from "@/features/settings/queries";
import type { JsonLd } from "./json-ld";

/** The magazine as who publishes. */
export function organizationData({ name }: Settings, site: string): JsonLd {
  return {
    "@type": "Organization",
    "@id": `${site}/#magazine`,
    name,
    url: `${site}/`,
    logo: { "@type": "ImageObject", url: `${site}/icons/icon-512.png`, width: 512, height: 512 },
  };
}

export function websiteData({ name, tagline }: Settings, site: string): JsonLd {
  return {
    "@type": "WebSite",
    "@id": `${site}/#site`,
    name,
    description: tagline,
    url: `${site}/`,
    inLanguage: "nl",
    publisher: { "@id": `${site}/#magazine` },
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${site}/zoeken?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
}

/** The way from the front to a page; the last step is the page itself. */
export function breadcrumbData(steps: { name: string; path: string }[], site: string): JsonLd {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: site + path,
    })),
  };
}
