import { listListSlugs } from "@/features/sections/queries";
import { buildingWithoutDatabase, noSuchSlug } from "@/lib/building";
import { List, listMetadata } from "./list";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ slug: string }> };

export async function generateStaticParams() {
  const slugs = buildingWithoutDatabase ? [] : await listListSlugs("series");
  return slugs.length > 0 ? slugs.map((slug) => ({ slug })) : [{ slug: noSuchSlug }];
}

export async function generateMetadata({ params }: Props) {
  return listMetadata((await params).slug, 1);
}

export default async function FirstPage({ params }: Props) {
  return <List slug={(await params).slug} page={1} />;
}
