"use client";

import { DeskError } from "@/components/dashboard/desk-error";

/** When what stands around the screens cannot be made either. */
export default DeskError;
