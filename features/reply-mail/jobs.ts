import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";

const id = z.number().int().positive();

/** Somebody wants mail about a thread: asks the address whether that is so. */
export const askJob = defineJob("reply-mail.ask", z.object({ subscriptionId: id }));

/** A comment can be read: tells who follows its thread. */
export const tellJob = defineJob("reply-mail.tell", z.object({ commentId: id }));
