import type { Phase } from "./phase";

/** A field that people do not see. A browser may fill it in for someone: what is caught is kept, and its sender is thanked like any other. */
export const honeypot: Phase = ({ website }) =>
  website === "" ? { says: "pass", why: "trap-empty" } : { says: "spam", why: "trap-filled" };
