/** The database of this worker of Vitest (database.ts), before anything reads where it is. */
process.env.DATABASE_URL = process.env.DATABASE_URLS?.split(" ")[Number(process.env.VITEST_POOL_ID) - 1];
