import { z } from "zod";
import { cleanText } from "@/lib/clean";
import { firstYear, isWeek, lastYear } from "@/lib/iso-week";
import { fromLocalInput } from "@/lib/local-time";
import { planFieldText as text } from "@/lib/text.nl/plan";

const id = z.number().int().min(1).max(2_147_483_647);

export const weekInput = z
  .object({ year: z.number().int().min(firstYear).max(lastYear), week: z.number().int() })
  .refine(isWeek, text.weekWrong);

const formWeek = z
  .string(text.weekWrong)
  .regex(/^\d{4}-\d{1,2}$/, text.weekWrong)
  .transform((value) => {
    const [year = 0, week = 0] = value.split("-").map(Number);
    return { year, week };
  })
  .pipe(weekInput);

const line = (max: number, tooLong: string, lines = false) =>
  z
    .string(tooLong)
    .max(max, tooLong)
    .transform((value) => cleanText(value, max, { lines }));

/** A moment as a form holds it, on the clock of Rotterdam; empty is none. */
const moment = z
  .string(text.momentWrong)
  .max(40, text.momentWrong)
  .transform((value, context): Date | null => {
    if (value.trim() === "") return null;
    const instant = fromLocalInput(value);
    if (instant !== null) return new Date(instant);
    context.issues.push({ code: "custom", message: text.momentWrong, input: value });
    return z.NEVER;
  });

const optionalId = z.union([z.literal("").transform(() => null), z.coerce.number().pipe(id)], text.choiceWrong);

export const issueInput = z.object({
  week: formWeek,
  version: z.coerce.number().int().min(0).max(2_147_483_647),
  title: line(120, text.titleLong),
  note: line(500, text.noteLong, true),
  coverId: optionalId,
  releaseAt: moment,
});

export type IssueInput = z.output<typeof issueInput>;

/** Where on the desk a piece goes: a week or none, and how many stand before it there. */
export const moveInput = z.object({
  id,
  version: id,
  week: weekInput.nullable(),
  index: z.number().int().min(0).max(500),
});

export type Move = z.output<typeof moveInput>;

export const slotInput = z.object({
  week: z.union([z.literal("").transform(() => null), formWeek]),
  title: line(200, text.titleLong).refine((value) => value !== "", text.titleMissing),
  sectionId: optionalId,
  assigneeId: optionalId,
  deadlineAt: moment,
});

export type SlotInput = z.output<typeof slotInput>;

export const copyInput = z.object({ from: formWeek, to: formWeek });
