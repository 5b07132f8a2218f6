import { z } from "zod";
import { rowId } from "@/features/lists/schema";
import { cleanText } from "@/lib/clean";
import { mediaFieldText as text } from "@/lib/text.nl/media";

const line = (max: number, tooLong: string) =>
  z
    .string()
    .max(max * 4, tooLong)
    .default("")
    .transform((value) => cleanText(value, max * 4))
    .refine((value) => value.length <= max, tooLong);

const focal = z.number(text.focalWrong).min(0, text.focalWrong).max(1, text.focalWrong);

const hundredths = z.coerce.number(text.focalWrong).min(0, text.focalWrong).max(100, text.focalWrong).default(50);

const described = {
  alt: line(1000, text.altLong),
  decorative: z.boolean().default(false),
  caption: line(1000, text.captionLong),
  maker: line(300, text.makerLong),
  licence: line(300, text.licenceLong),
};

const hasAlt = ({ alt, decorative }: { alt: string; decorative: boolean }) => decorative || alt !== "";
const altMissing = { path: ["alt"], message: text.altMissing };

/** What is said of a picture, film or sound when it is uploaded. Who cannot see it needs the description, unless it is decoration. */
export const uploadInput = z.object(described).refine(hasAlt, altMissing);

/** The same afterwards, with the point that stays in view when a picture is cropped, as parts of its width and height. */
export const mediaInput = z.object({ ...described, focalX: focal, focalY: focal }).refine(hasAlt, altMissing);

/** The same as a form sends it: what kind of description there is as a choice, the point in hundredths. */
export const mediaForm = z
  .object({
    id: rowId,
    version: rowId,
    description: z.enum(["alt", "decorative"], text.altMissing).default("alt"),
    alt: z.string().default(""),
    caption: z.string().default(""),
    maker: z.string().default(""),
    licence: z.string().default(""),
    focalX: hundredths,
    focalY: hundredths,
  })
  .transform(({ id, version, description, focalX, focalY, ...said }) => ({
    id,
    version,
    input: { ...said, decorative: description === "decorative", focalX: focalX / 100, focalY: focalY / 100 },
  }));

export type UploadInput = z.output<typeof uploadInput>;
export type MediaInput = z.input<typeof mediaInput>;
export type CleanMedia = z.output<typeof mediaInput>;
