import { type Later, LaterPage, laterMetadata, laterParams } from "../../../list-route";

export const ensureStatic = "navigation";

export const generateStaticParams = () => laterParams;

export const generateMetadata = (props: Later) => laterMetadata("tag", props);

export default function Page({ params }: Later) {
  return <LaterPage of="tag" params={params} />;
}
