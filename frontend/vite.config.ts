import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

const api = process.env.JUSTICE_API ?? "http://127.0.0.1:8000";
/** What the server gives, beside the page. */
const SERVED = ["/api", "/id", "/page", "/data", "/ns", "/fragments", "/.well-known", "/sparql"];

export default defineConfig({
  base: "./",
  plugins: [svelte(), svelteTesting()],
  build: {
    outDir: "../graph/web/static",
    emptyOutDir: true,
    target: "es2023",
    license: true,
    rolldownOptions: { checks: { pluginTimings: false } },
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(SERVED.map((path) => [path, api])),
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/testing/patience.ts"],
    testTimeout: 60_000,
  },
});
