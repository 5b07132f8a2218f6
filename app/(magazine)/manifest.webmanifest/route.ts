import { connection } from "next/server";
import { getSettings } from "@/features/settings/queries";
import { answerConditionally, finish } from "@/lib/conditional";
import { savedText } from "@/lib/text.nl/saved-issues";

/** What a phone needs to keep the magazine among its apps (W3C, Web Application Manifest). The colours are the reader's paper. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const { name, tagline, city } = await getSettings();
  const manifest = {
    id: "/",
    name,
    short_name: city !== "" && name.endsWith(` ${city}`) ? name.slice(0, -city.length - 1) : name,
    description: tagline,
    lang: "nl",
    dir: "ltr",
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    background_color: "#f4efe6",
    theme_color: "#f4efe6",
    shortcuts: [{ name: savedText.title, url: "/bewaard" }],
    categories: ["magazines", "news", "entertainment"],
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      { src: "/icons/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
  return answerConditionally(request, finish(JSON.stringify(manifest), null), "application/manifest+json");
}
