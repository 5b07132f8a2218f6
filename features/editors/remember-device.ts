import { randomUUID } from "node:crypto";
import { giveToken, keptToken } from "@/lib/auth/cookie";
import { deviceToken } from "@/lib/auth/token";

/** Lets this browser keep that the account was logged in to here: who guesses from elsewhere then cannot keep it out. */
export async function rememberDevice(editorId: number): Promise<void> {
  const known = await keptToken(deviceToken);
  const deviceId = known?.editorId === editorId ? known.deviceId : randomUUID();
  await giveToken(deviceToken, { editorId, deviceId });
}
