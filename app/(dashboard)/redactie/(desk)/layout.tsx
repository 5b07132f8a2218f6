import type { ReactNode } from "react";
import { Shell } from "@/components/dashboard/shell";
import { canCreateArticle } from "@/features/articles/policy";
import { countPending } from "@/features/comments/queries";
import { canManagePeople, canManageSettings, canReadAuditLog } from "@/features/editors/policy";
import { requireEditor } from "@/features/editors/session";
import { readSettings } from "@/features/settings/queries";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const editor = await requireEditor();
  const [settings, pending] = await Promise.all([readSettings(), countPending(editor)]);
  const screens = {
    articles: canCreateArticle(editor),
    people: canManagePeople(editor),
    settings: canManageSettings(editor),
    log: canReadAuditLog(editor),
  };
  return (
    <Shell editor={editor} magazine={settings.name} pending={pending} screens={screens}>
      {children}
    </Shell>
  );
}
