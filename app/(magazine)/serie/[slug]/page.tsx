import { type First, FirstPage, firstMetadata, firstParams } from "../../list-route";

export const ensureStatic = "navigation";

export const generateStaticParams = () => firstParams("series");

export const generateMetadata = (props: First) => firstMetadata("series", props);

export default function Page({ params }: First) {
  return <FirstPage of="series" params={params} />;
}
