import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };

export default defineConfig({
  resolve: { alias },
  test: {
    // Ours are quick; a machine that is busy with something else may not be.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    setupFiles: ["./scripts/test/properties.ts", "./scripts/test/secret.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,components,server,scripts,db}/**/*.test.{ts,tsx}", "features/**/*.unit.test.ts"],
          exclude: ["{db,server}/**/*.db.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["{app,features}/**/*.test.ts", "{db,server}/**/*.db.test.ts"],
          exclude: ["features/**/*.unit.test.ts"],
          globalSetup: ["./scripts/test/database.ts"],
          setupFiles: ["./scripts/test/own-database.ts"],
        },
      },
    ],
  },
});
