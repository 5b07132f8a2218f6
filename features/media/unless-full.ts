import { isDiskFull } from "@/lib/disk-full";
import { report } from "@/lib/report";

/** What the work comes to; that there is no room for it is a refusal like another, and `leave` takes away what was kept of it before. */
export async function unlessFull<Answer>(
  work: Promise<Answer>,
  leave: () => Promise<void> = async () => undefined,
): Promise<Answer | { ok: false; error: "disk-full" }> {
  try {
    return await work;
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    report("upload", error);
    await leave().catch((failed: unknown) => report("upload", failed));
    return { ok: false, error: "disk-full" };
  }
}
