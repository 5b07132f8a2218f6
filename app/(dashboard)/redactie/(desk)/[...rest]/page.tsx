import { notFound } from "next/navigation";
import { requireEditor } from "@/features/editors/session";

export const instant = false;

/** Any other address of the dashboard: its own "does not exist", for who is logged in. */
export default async function UnknownScreen() {
  await requireEditor();
  notFound();
}
