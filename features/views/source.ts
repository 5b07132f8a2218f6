/*
 * Where readers come from, cut down to what says nothing about a person: the site, never the page; a campaign, never more than a word.
 */

/** Sites with many hosts, by the name that people know. */
const known: [RegExp, string][] = [
  [/^(.+\.)?google(\.[a-z]{2,3}){1,2}$|^com\.google\.android\.googlequicksearchbox$/, "Google"],
  [/^com\.google\.android\.gm$/, "Gmail"],
  [/^(.+\.)?bing\.com$/, "Bing"],
  [/^(.+\.)?duckduckgo\.com$/, "DuckDuckGo"],
  [/^(.+\.)?ecosia\.org$/, "Ecosia"],
  [/^(.+\.)?startpage\.com$/, "Startpage"],
  [/^(.+\.)?(facebook\.com|fb\.me)$|^com\.facebook\./, "Facebook"],
  [/^(.+\.)?instagram\.com$|^com\.instagram\./, "Instagram"],
  [/^(.+\.)?(twitter\.com|t\.co|x\.com)$/, "X"],
  [/^(.+\.)?(linkedin\.com|lnkd\.in)$|^com\.linkedin\./, "LinkedIn"],
  [/^(.+\.)?reddit\.com$/, "Reddit"],
  [/^(.+\.)?(youtube\.com|youtu\.be)$/, "YouTube"],
  [/^(.+\.)?whatsapp\.com$|^com\.whatsapp/, "WhatsApp"],
  [/^(.+\.)?perplexity\.ai$/, "Perplexity"],
  [/^(.+\.)?bsky\.app$/, "Bluesky"],
  [/^(.+\.)?wikipedia\.org$/, "Wikipedia"],
  [/^(.+\.)?nu\.nl$/, "NU.nl"],
];

/** A site's name, or its host without `www.`; empty for our own, for a number and for what is no host on the internet. */
export function sourceName(host: string, ours: string[]): string {
  const plain = host.toLowerCase().replace(/:\d+$/, "").replace(/\.$/, "");
  if (plain.length > 100 || !/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(plain)) return "";
  const short = plain.replace(/^(www\d?|m|mobile|amp)\.(?=.+\.)/, "");
  if (
    ours.some(
      (own) =>
        short ===
        own
          .toLowerCase()
          .replace(/:\d+$/, "")
          .replace(/^www\./, ""),
    )
  )
    return "";
  return known.find(([form]) => form.test(plain))?.[1] ?? short;
}

/** A campaign's word, as a maker of it meant it; empty for what is longer, or looks like somebody: an address, a number. */
export function campaignName(via: string): string {
  const plain = via
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
  return /^[a-z0-9][a-z0-9.-]{0,39}$/.test(plain) && !/\d{5}/.test(plain) ? plain : "";
}
