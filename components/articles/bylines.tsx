import type { Byline } from "@/features/articles/card";
import { joinNames } from "@/lib/text.nl/join";

/** The authors in their order, those with a page as links: `A, B en C`. */
export function Bylines({ bylines }: { bylines: Byline[] }) {
  return bylines.map(({ name, slug }, index) => (
    <span key={`${slug}-${name}`}>
      {joinNames(index, bylines.length)}
      {slug ? (
        <a href={`/auteur/${slug}`} rel="author">
          {name}
        </a>
      ) : (
        name
      )}
    </span>
  ));
}
