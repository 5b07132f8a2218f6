"use client";

import { useEffect } from "react";
import { whenIdle } from "./when-idle";

/** Where an article is likely to be opened next: fetches what it is written with as soon as the browser has nothing else to do. */
export function ReadyEditor() {
  useEffect(() => whenIdle(() => void import("./article/article-form").catch(() => undefined)), []);
  return null;
}
