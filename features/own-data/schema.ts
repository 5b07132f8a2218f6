import { z } from "zod";
import { commentInput } from "@/features/comments/schema";
import type { FormState } from "@/lib/form-state";

/** The form that asks for a link. */
export const askInput = z.object({ email: commentInput.shape.email });

/** `failure` is the number in our log of what went wrong on our side. */
export type AskForm = FormState & { failure?: string };
