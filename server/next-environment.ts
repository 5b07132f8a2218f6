/*
 * What `next start` loads before anything else of Next: the globals that its modules look for once, as they load. To be
 * imported first, also before code of ours that imports `next/cache`.
 */
import "next/dist/server/node-environment.js";
