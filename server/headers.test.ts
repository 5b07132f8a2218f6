import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pageHeaders } from "./headers";

test("nginx geeft een afgewerkte pagina dezelfde kopregels als wij", () => {
  const shipped = readFileSync("deploy/nginx/page.conf", "utf8").replace(
    "$antenne_transport",
    /on ("[^"]+")/.exec(readFileSync("deploy/nginx/one.conf", "utf8"))?.[1] ?? "",
  );
  const added = [...shipped.matchAll(/^add_header (\S+) "(.*)";$/gm)].map(([, name, value]) => [name, value]);
  const ours = pageHeaders({ SITE_URL: "https://antenne.example" }, "frame-ancestors 'self'");
  for (let at = 0; at < ours.length; at += 2) expect(added).toContainEqual([ours[at], ours[at + 1]]);
});
