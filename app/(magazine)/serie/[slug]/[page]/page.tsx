import { notFound } from "next/navigation";
import { noSuchSlug } from "@/lib/building";
import { parsePage } from "@/lib/page-number";
import { List, listMetadata } from "../list";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ slug: string; page: string }> };

/** Later pages come on their first request. */
export function generateStaticParams() {
  return [{ slug: noSuchSlug, page: noSuchSlug }];
}

export async function generateMetadata({ params }: Props) {
  const { slug, page } = await params;
  const number = parsePage(page);
  return number === null ? {} : listMetadata(slug, number);
}

export default async function LaterPage({ params }: Props) {
  const { slug, page } = await params;
  const number = parsePage(page);
  if (number === null) notFound();
  return <List slug={slug} page={number} />;
}
