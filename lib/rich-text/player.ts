/** A film elsewhere: whose site it is, and the address of its player that sets the fewest cookies. */
export type Player = { site: string; frame: string };

/** The player of a pasted address of YouTube or Vimeo; null for any other address, which is then only linked to. */
export function playerFor(address: string): Player | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  const host = url.hostname.replace(/^(www|m|music)\./, "");
  if (host === "youtu.be" || host === "youtube.com" || host === "youtube-nocookie.com") return youtube(host, url);
  if (host === "vimeo.com" || host === "player.vimeo.com") return vimeo(url);
  return null;
}

/** The name of the site that an address is of, as people know it. */
export function siteOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
}

function youtube(host: string, url: URL): Player | null {
  const [first = "", second = ""] = url.pathname.split("/").slice(1);
  const embedded = ["embed", "shorts", "live", "v"].includes(first) ? second : "";
  const id = host === "youtu.be" ? first : (url.searchParams.get("v") ?? embedded);
  if (!/^[\w-]{11}$/.test(id)) return null;
  return { site: "YouTube", frame: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&rel=0` };
}

/** An unlisted film carries a second code in its address. */
function vimeo(url: URL): Player | null {
  const [, id, code = url.searchParams.get("h") ?? ""] =
    /^\/(?:video\/|channels\/[\w-]+\/)?(\d{1,12})(?:\/([0-9a-f]{6,40}))?\/?$/.exec(url.pathname) ?? [];
  if (!id) return null;
  const unlisted = /^[0-9a-f]{6,40}$/.test(code) ? `&h=${code}` : "";
  return { site: "Vimeo", frame: `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${unlisted}` };
}
