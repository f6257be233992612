import { defineConfig } from "vitest/config";

/** One project: everything under test/. Files run in parallel processes; a browser test takes its own ports. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    // graphql ships ESM and CommonJS; type-graphql loads the CommonJS one, and two copies refuse each other's schemas.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
