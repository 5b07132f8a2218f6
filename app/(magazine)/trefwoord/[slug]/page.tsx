import { type First, FirstPage, firstMetadata, firstParams } from "../../list-route";

export const ensureStatic = "navigation";

export const generateStaticParams = () => firstParams("tag");

export const generateMetadata = (props: First) => firstMetadata("tag", props);

export default function Page({ params }: First) {
  return <FirstPage of="tag" params={params} />;
}
