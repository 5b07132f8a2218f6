"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { currentEditor } from "@/features/editors/session";
import { type Result, refuse } from "@/lib/result";
import { discardJob, retryJob } from "./settle";

/** Has a job that failed done once more. */
export async function retryFailedJob(id: string): Promise<Result<null>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const job = z.uuid().safeParse(id);
  if (!job.success) return refuse("not-found");
  const settled = await retryJob(editor, job.data);
  refresh();
  return settled;
}

/** Throws a job that failed away. */
export async function discardFailedJob(id: string): Promise<Result<null>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const job = z.uuid().safeParse(id);
  if (!job.success) return refuse("not-found");
  const settled = await discardJob(editor, job.data);
  refresh();
  return settled;
}
