import { z } from "zod";
import { redirectFieldText as text } from "@/lib/text.nl/arrange";

const maxLength = 1000;

/**
 * A path of this site as a browser sends it: `/café` becomes `/caf%C3%A9`; the site's own full address, a question and a `#` are
 * not part of it. Null when it is no such path.
 */
export function readPath(typed: string): string | null {
  const path = typed.trim();
  if (!/^\/(?![/\\])/.test(path) || /[\p{Cc}\p{Surrogate}\\]/u.test(path)) return null;
  const url = new URL(path, "http://antenne");
  if (url.host !== "antenne" || url.pathname.includes("//") || url.pathname.length > maxLength) return null;
  return url.pathname.length > 1 ? url.pathname.replace(/\/$/, "") : "/";
}

const path = (wrong: string) =>
  z
    .string(wrong)
    .max(maxLength * 2, wrong)
    .transform((typed, context) => {
      const read = readPath(typed);
      if (read !== null) return read;
      context.issues.push({ code: "custom", message: wrong, input: typed });
      return z.NEVER;
    });

export const redirectInput = z
  .object({
    from: path(text.fromWrong).refine((from) => from !== "/", text.fromFront),
    to: path(text.toWrong),
  })
  .refine(({ from, to }) => from !== to, { path: ["to"], message: text.same });

export type RedirectInput = z.output<typeof redirectInput>;
