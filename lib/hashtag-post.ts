/** A piece of text, which may hold line ends, and what it links to. */
export type Run = { text: string; href?: string };

export type Paragraph = Run[];

/** A post as it is kept: cleaned, but not yet chosen or shortened. Addresses of pictures are still those of elsewhere. */
export type StoredPost = {
  address: string;
  at: string;
  language: string | null;
  author: { name: string; account: string; address: string; avatar: string | null };
  text: Paragraph[];
  /** What it is about, when its writer folded it; empty otherwise. */
  warning: string;
  sensitive: boolean;
  image: { address: string; alt: string } | null;
};
