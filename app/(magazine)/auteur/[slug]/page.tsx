import { type First, FirstPage, firstMetadata, firstParams } from "../../list-route";

export const ensureStatic = "navigation";

export const generateStaticParams = () => firstParams("author");

export const generateMetadata = (props: First) => firstMetadata("author", props);

export default function Page({ params }: First) {
  return <FirstPage of="author" params={params} />;
}
