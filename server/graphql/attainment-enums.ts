import { defineEnum } from "./enums.ts";

export const CommitmentStateEnum = defineEnum(
  "CommitmentState",
  "一项承诺有没有公布数。",
  {
    PUBLISHED: "published",
    DERIVED: "derived",
    NOTHING_PUBLISHED: "nothing-published",
    IN_WORDS: "in-words",
  },
  {
    PUBLISHED: "有公布数",
    DERIVED: "有由公布数推算的数，如年末数之差",
    NOTHING_PUBLISHED: "没有公布数据",
    IN_WORDS: "文字表述的承诺，没有数值",
  },
);
