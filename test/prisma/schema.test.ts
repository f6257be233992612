import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const schema = readFileSync("prisma/schema.prisma", "utf8").replaceAll(/\/\/.*$/gmu, "");
const models = new Map(
  [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gmu)].map(([, name = "", body = ""]) => [name, body]),
);
const facts = ["Observation", "Citation"];

// The rules under which PostgreSQL and Citus stay one step away.
describe("schema", () => {
  it("has no enums and no decimals", () => {
    expect(schema).not.toMatch(/^enum /mu);
    expect(schema).not.toMatch(/\bDecimal\b/u);
  });

  it.each(facts)("keys %s by what it is, beginning with its series", (name) => {
    expect(models.get(name)).toMatch(/@@id\(\[seriesId, period, vintage\]\)/u);
    expect(models.get(name)).not.toMatch(/autoincrement|@unique/u);
  });

  it("keys phased amounts likewise, beginning with their target", () => {
    expect(models.get("PhasedAmount")).toMatch(/@@id\(\[targetId, period, vintage\]\)/u);
    expect(models.get("PhasedAmount")).not.toMatch(/autoincrement|@unique/u);
  });

  it("restricts deletes and never cascades updates", () => {
    const relations = [...schema.matchAll(/@relation\([^)]*fields:[^)]*\)/gu)].map(([text]) => text);
    expect(relations.length).toBeGreaterThan(20);
    expect(relations.filter((text) => !/onDelete: Restrict, onUpdate: NoAction/u.test(text))).toEqual([]);
  });

  it("lets nothing refer to a fact", () => {
    const referrers = [...models].flatMap(([name, body]) =>
      facts
        .filter((fact) => new RegExp(`\\s${fact}\\??\\s+@relation`, "u").test(body))
        .map((fact) => `${name} → ${fact}`),
    );
    expect(referrers).toEqual([]);
  });
});
