"use client";

import { type FormEvent, type ReactNode, startTransition } from "react";
import { savingText as t } from "@/lib/text.nl/saving";
import { hasCopies, removeCopies } from "./article/saving/device-copies";

type LogOutFormProps = { editorId: number; action: () => Promise<void>; children: ReactNode };

/** The way out: takes what was typed off this device, and asks first when the server does not have it yet. */
export function LogOutForm({ editorId, action, children }: LogOutFormProps) {
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void leave(editorId, action);
  };
  return (
    <form action={action} onSubmit={onSubmit}>
      {children}
    </form>
  );
}

/** Logs out; says no when someone keeps what is only on this device. */
export async function leave(editorId: number, action: () => Promise<void>): Promise<void> {
  if ((await hasCopies(editorId)) && !window.confirm(t.leaveQuestion)) return;
  await removeCopies(editorId);
  startTransition(action);
}
