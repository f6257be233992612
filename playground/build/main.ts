import { join, resolve } from "node:path";

import { buildPlayground } from "./build-playground.ts";

/** The step of the set-up; stands in .build/playground/build when it runs. */

const root = resolve(import.meta.dirname, "../../..");

await buildPlayground({ sources: join(root, "playground"), output: join(root, ".build/playground-web") });
