import { registerEnumType } from "type-graphql";

/** Enumerations of the schema: the name that clients see, the value that the domain uses, the Chinese description. */
export function defineEnum<Values extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  values: Values,
  meanings: Readonly<Record<keyof Values & string, string>>,
): Values {
  const entries = Object.entries<string>(meanings).map(([key, meaning]) => [key, { description: meaning }]);
  registerEnumType<Values>(values, { name, description, valuesConfig: Object.fromEntries(entries) });
  return values;
}
