import { registerHooks } from "node:module";

/*
 * Three mistakes of postgres.js (3.4.9) about a connection that is lost, mended as it is loaded until a release
 * does so (porsager/postgres 1154, 1208; decision 0032). A test sees that what is mended still stands there.
 *
 * It goes on with the transaction: its own `rollback` is written to no socket, and the TypeError that comes of it ends the whole process.
 * What such a transaction still asks is refused. And what the lost session was busy with is taken for the next one's, which then
 * answers the wrong error, or never. That is forgotten. And one that is lost while it asks for the types of the database, right after it was made,
 * leaves a promise that nobody looks at, which ends the process too.
 */

/** By file: what stands there, and what is to stand there. */
export const mends = {
  "index.js": [
    ["connection.onclose = reject)", "connection.onclose = error => reject(connection = error))"],
    [
      "        q.catch(e => uncaughtError || (uncaughtError = e))\n",
      "        q.catch(e => uncaughtError || (uncaughtError = e))\n        if (connection instanceof Error) return q.reject(connection)\n",
    ],
  ],
  "connection.js": [
    [
      "    socket = null\n\n    if (initial)",
      "    socket = null\n    chunk = nextWriteTimer = errorResponse = results = null\n    result = new Result()\n" +
        "    initial && query && queryError(query, Errors.connection('CONNECTION_CLOSED', options))\n" +
        "    initial && (query = null)\n    if (initial)",
    ],
    ["return fetchArrayTypes()", "return fetchArrayTypes().catch(() => needsTypes = options.fetch_types)"],
    ["!hadError && (query || sent.length) && error(", ";(query || sent.length) && error("],
    ["    closedTime = performance.now()\n", "    query = null\n    closedTime = performance.now()\n"],
  ],
};

const mended = /\/node_modules\/postgres\/src\/((?:index|connection)\.js)$/;

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const [, file = ""] = mended.exec(url) ?? [];
    if (!(file in mends)) return loaded;
    return {
      ...loaded,
      source: mends[file].reduce((text, [from, to]) => text.replace(from, to), String(loaded.source)),
    };
  },
});
