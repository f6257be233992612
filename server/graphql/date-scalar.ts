import { GraphQLScalarType } from "graphql";

/** A day as an ISO text. Its name is one that BI adapters know; to any other client it is a text. */
export const DateScalar = new GraphQLScalarType({
  name: "Date",
  description: "日期，ISO 写法，如 2016-06-30。",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
});
