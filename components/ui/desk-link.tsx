import Link from "next/link";
import type { ComponentProps } from "react";

/** A link within the dashboard. A screen is made when it is asked for, so there is nothing to fetch beforehand. */
export function DeskLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...props} />;
}
