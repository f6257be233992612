import "reflect-metadata";

import { describe, expect, it } from "vitest";

import { nodeId, readNodeId } from "../../server/graphql/node.ts";

describe("an id", () => {
  it.each([
    ["Cluster", "AUTOMOBILE"],
    ["Series", "REGIONAL_GDP.610100.-.Y"],
    ["Area", "610100"],
    ["Target", "2016:汽车"],
  ])("of %s %s reads back", (typeName, code) => {
    expect(readNodeId(nodeId(typeName, code))).toEqual({ typeName, code });
  });

  it.each(["", "x", "汽车", Buffer.from("Cluster:").toString("base64url"), Buffer.from(":A").toString("base64url")])(
    "is not %j",
    (id) => {
      expect(readNodeId(id)).toBeUndefined();
    },
  );
});
