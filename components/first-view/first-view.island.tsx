"use client";

import { useEffect } from "react";
import { startFirstView } from "./first-view";

/** Starts the first view where nothing else has: in development, and on pages that come from Next as they are. */
export function FirstView() {
  useEffect(startFirstView, []);
  return null;
}
