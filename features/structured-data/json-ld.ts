type Value = string | number | boolean | undefined | Value[] | { [key: string]: Value };

/** A thing as schema.org describes it; what is undefined is left out. */
export type JsonLd = { "@type": string; [key: string]: Value };
