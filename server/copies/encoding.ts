export type Encoding = "br" | "gzip" | "identity";

const remembered = new Map<string, Encoding>();
const maxRemembered = 200;

/** The packing that a client likes best of ours, from its Accept-Encoding (RFC 9110, 12.5.3). Browsers send few different ones. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  const known = remembered.get(accepted);
  if (known) return known;
  const chosen = weigh(accepted);
  if (remembered.size < maxRemembered) remembered.set(accepted, chosen);
  return chosen;
}

function weigh(accepted: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(",").slice(0, 20)) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(name, quality === undefined ? 1 : Number(quality.slice(2)) || 0);
  }
  const any = weights.get("*") ?? 0;
  const br = weights.get("br") ?? any;
  const gzip = weights.get("gzip") ?? weights.get("x-gzip") ?? any;
  if (br > 0 && br >= gzip) return "br";
  return gzip > 0 ? "gzip" : "identity";
}
