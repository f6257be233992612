import { type GraphQLSchema, introspectionFromSchema, printSchema } from "graphql";

import { inEnglish } from "./in-english.ts";

/** The languages of the schema's descriptions. */
export type SchemaLanguage = "zh" | "en";

/** A schema for readers and for tools that generate code from it. */
export interface SchemaText {
  readonly sdl: string;
  /** The answer to the standard introspection query, as JSON. */
  readonly introspection: string;
}

/** A schema in its languages, each written when it is first asked for. */
export interface SchemaTexts {
  in(language: SchemaLanguage): SchemaText;
  /** The schema that describes itself in English. */
  english(): GraphQLSchema;
}

/** The texts of a schema; nothing is written before somebody asks. */
export function createSchemaTexts(schema: GraphQLSchema): SchemaTexts {
  const texts = new Map<SchemaLanguage, SchemaText>();
  let described: GraphQLSchema | undefined;

  function english(): GraphQLSchema {
    described ??= inEnglish(schema);
    return described;
  }

  return {
    english,
    in(language) {
      const known = texts.get(language) ?? textOf(language === "en" ? english() : schema);
      texts.set(language, known);
      return known;
    },
  };
}

function textOf(schema: GraphQLSchema): SchemaText {
  return {
    sdl: `${printSchema(schema)}\n`,
    introspection: `${JSON.stringify({ data: introspectionFromSchema(schema) })}\n`,
  };
}
