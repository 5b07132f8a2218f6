import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";

/** An address that somebody typed who wants to know what we have of it. Looked up later, and forgotten soon. */
export const askOwnData = defineJob("own-data.ask", z.object({ email: z.email() }), { keepSeconds: 60, retries: 3 });
