import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
const nextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  // `npm run check` and `npm test` check the types; whoever only starts the magazine need not wait for it.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // The finished pages; its tags are expired by the log of expiries in the database (docs/decisions/0001).
  cacheHandler: fileURLToPath(new URL("./server/page-cache.cjs", import.meta.url)),
  serverExternalPackages: ["postgres", "sharp", "@node-rs/argon2"],
  images: { unoptimized: true },
  // A route cannot end in a parameter and ".epub"; the address does.
  rewrites: async () => [
    { source: "/:address(\\d{4})/week/:week(\\d{1,2}).epub", destination: "/:address/week/:week/epub" },
  ],
  experimental: {
    serverActions: { bodySizeLimit: "2mb" },
    // A reader's page must not carry the dashboard's styles: another small file costs less than they do.
    cssChunking: { type: "graph", requestCost: 8000 },
  },
};

export default nextConfig;
