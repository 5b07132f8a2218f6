import { z } from "zod";
import { websubText as t } from "@/lib/text.nl/websub";

/** An address as the server itself may ask it: https, at the usual port, with a name. Empty is no hub. */
export const websubInput = z.object({
  version: z.coerce.number().int().min(1).max(2_147_483_647),
  hub: z
    .string(t.wrong)
    .max(1000, t.wrong)
    .transform((value) => value.trim())
    .refine((value) => value === "" || isHub(value), t.wrong)
    .transform((value) => (value === "" ? "" : new URL(value).href)),
});

export type WebsubInput = z.output<typeof websubInput>;

function isHub(value: string): boolean {
  const url = URL.parse(value);
  if (url?.protocol !== "https:" || url.port !== "" || url.username !== "" || url.password !== "") return false;
  return url.hash === "" && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(url.hostname);
}
