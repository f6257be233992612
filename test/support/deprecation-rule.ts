import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from "graphql";

/** 改用 Type.field；2027-06-30 移除。The replacement is a coordinate of the schema. */
const FORM = /^改用 (\w+(?:\.\w+)?)；(\d{4}-\d{2}-\d{2}) 移除。$/u;

interface Part {
  readonly coordinate: string;
  readonly deprecationReason?: string | null | undefined;
}

/** What is wrong with the deprecations of a schema: each has to name a replacement that exists, and the day it ends. */
export function deprecationProblems(schema: GraphQLSchema): readonly string[] {
  const parts = partsOf(schema);
  const known = new Set(parts.map(({ coordinate }) => coordinate));
  return parts.flatMap(({ coordinate, deprecationReason }) => {
    if (deprecationReason == null) return [];
    const [, replacement = "", day = ""] = FORM.exec(deprecationReason) ?? [];
    if (replacement === "") return [`${coordinate}: “${deprecationReason}” is not 改用 Type.field；2027-06-30 移除。`];
    if (!known.has(replacement)) return [`${coordinate}: its replacement ${replacement} does not exist`];
    const isDay = !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
    return isDay ? [] : [`${coordinate}: ${day} is no day`];
  });
}

function partsOf(schema: GraphQLSchema): readonly Part[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type): Part[] => {
      const under = (parent: string, { name, deprecationReason }: { name: string } & Omit<Part, "coordinate">) => ({
        coordinate: `${parent}.${name}`,
        deprecationReason,
      });
      const own = { coordinate: type.name };
      if (isEnumType(type)) return [own, ...type.getValues().map((value) => under(type.name, value))];
      if (isInputObjectType(type)) {
        return [own, ...Object.values(type.getFields()).map((field) => under(type.name, field))];
      }
      if (!isObjectType(type) && !isInterfaceType(type)) return [own];
      const fields = Object.values(type.getFields()).flatMap((field) => [
        under(type.name, field),
        ...field.args.map((one) => under(`${type.name}.${field.name}`, one)),
      ]);
      return [own, ...fields];
    });
}
