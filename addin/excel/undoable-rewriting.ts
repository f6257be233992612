import { type Rewriting, rewrite, rewritingSize } from "./rewrite.ts";
import type { UndoableWrite } from "./write-history.ts";

/**
 * What was rewritten as a write that can be taken back, the manifest with it: what was changed since is left, with the
 * reason. One that was stopped can be gone on with.
 *
 * @param name what was done, to be followed by how many cells: 填数
 * @param back what leads back
 */
export function undoableRewriting(name: string, back: Rewriting): UndoableWrite {
  return {
    name: `${name} ${rewritingSize(back)} 格`,
    movesCells: false,
    async undo(ports) {
      const result = await rewrite(back, ports);
      return { result, rest: result.rest && undoableRewriting(name, result.rest) };
    },
  };
}
