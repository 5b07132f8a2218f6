/**
 * True while `next build` runs without a database. The few pages without parameters are then made empty, and the first
 * start expires them (`tags.all`); every other page comes on its first request.
 */
export const buildingWithoutDatabase = process.env.NEXT_PHASE === "phase-production-build" && !process.env.DATABASE_URL;

/** A parameter that no page has: it stands in where Next wants at least one page of a kind and there is none yet. */
export const noSuchSlug = "-";
