import { z } from "zod";
import { cleanText } from "@/lib/clean";

/** What is said of a file before it is sent. */
export const beginInput = z.object({
  name: z
    .string()
    .max(2000)
    .transform((name) => cleanText(name, 200) || "zonder-naam"),
  size: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  type: z.string().max(200).default(""),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  /** Meant to take the place of what an item shows: the file itself is wanted, also when the library has it. */
  replaces: z.boolean().default(false),
});

export type BeginInput = z.output<typeof beginInput>;

/** What is done with a file that is all there: a new item, or in place of what an item shows. */
export const finishInput = z.object({
  replaces: z
    .object({
      id: z.number().int().min(1).max(2_147_483_647),
      version: z.number().int().min(1).max(2_147_483_647),
    })
    .optional(),
});

export const uploadId = z.uuid();
