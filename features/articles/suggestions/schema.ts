import { z } from "zod";
import { changeSchema } from "@/lib/rich-text/suggestion";

/** So many open suggestions an article takes: what more there is to change is rewriting. */
export const mostOpen = 500;

export const articleId = z.number().int().min(1).max(2_147_483_647);

export const keepInput = z.object({
  articleId,
  changes: z.array(z.object({ id: z.uuid(), change: changeSchema })).max(mostOpen),
  gone: z.array(z.uuid()).max(mostOpen),
});

export const settleInput = z.object({
  articleId,
  decisions: z.array(z.object({ id: z.uuid(), accepted: z.boolean().nullable() })).max(mostOpen),
});

export type Changed = z.input<typeof keepInput>["changes"][number];
export type Decision = z.infer<typeof settleInput>["decisions"][number];
