"use client";

import { useEffect } from "react";
import { countPage } from "./count-page";

/** Has the page counted as read: see count-page. */
export function ViewCounter({ page }: { page: string }) {
  useEffect(() => countPage(page), [page]);
  return null;
}
