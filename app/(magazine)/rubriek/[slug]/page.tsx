import { type First, FirstPage, firstMetadata, firstParams } from "../../list-route";

export const ensureStatic = "navigation";

export const generateStaticParams = () => firstParams("section");

export const generateMetadata = (props: First) => firstMetadata("section", props);

export default function Page({ params }: First) {
  return <FirstPage of="section" params={params} />;
}
