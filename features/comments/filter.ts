import { z } from "zod";
import { cleanText } from "@/lib/clean";
import { commentStatuses } from "@/lib/comment-status";
import { whys } from "@/lib/comment-verdict";

const id = z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined);

const day = z.iso.date().optional().catch(undefined);

/** What of the inbox is shown, as the address has it. What makes no sense is left out. */
export const inboxFilter = z.object({
  stand: z
    .enum([...commentStatuses, "alle"])
    .catch("pending")
    .default("pending"),
  zoek: z
    .string()
    .catch("")
    .default("")
    .transform((value) => cleanText(value, 100)),
  artikel: id,
  rubriek: id,
  /** A comment: everything from the same sender. */
  afzender: id,
  reden: z.enum(whys).optional().catch(undefined),
  links: z.literal("1").optional().catch(undefined),
  van: day,
  tot: day,
});

export type InboxFilter = z.output<typeof inboxFilter>;

/** The filter as parameters of an address, without what is as usual. */
export function filterParams({ stand, ...filter }: InboxFilter): Record<string, string> {
  const set = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return Object.fromEntries(stand === "pending" ? set : [["stand", stand], ...set]);
}
