import { defineEnum } from "./define-enum.ts";

export const HeldStateEnum = defineEnum(
  "HeldState",
  "封存的发布是否还在等待公布。",
  { WAITING: "waiting", PUBLISHED: "published", WITHDRAWN: "withdrawn" },
  { WAITING: "等待公布", PUBLISHED: "已公布", WITHDRAWN: "公布前已撤回" },
);

export const HeldEndingEnum = defineEnum(
  "HeldEnding",
  "对封存的发布的操作的结果。",
  {
    PUBLISHED: "published",
    MOVED: "moved",
    WITHDRAWN: "withdrawn",
    UNKNOWN: "unknown",
    ENDED: "ended",
    PAST: "past",
    MISFIT: "misfit",
    OVERTAKEN: "overtaken",
    INVALID: "invalid",
  },
  {
    PUBLISHED: "已公布，见收据",
    MOVED: "已改公布时间",
    WITHDRAWN: "已撤回，不再公布",
    UNKNOWN: "没有这个代码",
    ENDED: "以前已经公布或撤回，没有再做",
    PAST: "新的公布时间已经过去，没有改",
    MISFIT: "与现在的数据对不上，不能公布，原因见 trouble；请撤回后重新导入",
    OVERTAKEN: "数据正被别人更新，请重试",
    INVALID: "输入有误，见 userErrors",
  },
);
