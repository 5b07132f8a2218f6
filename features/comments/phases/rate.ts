import type { Phase } from "./phase";

/** Who sends too often was refused before anything else (flow.ts). An article where more comes in than people write has people look. */
export const rate: Phase = (_comment, { busy }) =>
  busy ? { says: "doubt", why: "busy" } : { says: "pass", why: "calm" };
