import type { FreezeAction } from "../excel/preview-step.ts";

/** What each action is called. */
export const ACTION_WORDS: Readonly<Record<FreezeAction, string>> = {
  freeze: "定稿",
  update: "更新数值",
  thaw: "解冻",
  sources: "数据来源",
  repair: "修复公式",
};

/** What each action does, for those who rest the mouse on its button. */
export const ACTION_HINTS: Readonly<Record<FreezeAction, string>> = {
  freeze: "把公式变成现在显示的数值，发给没有加载项的人；公式另存，可解冻",
  update: "把定稿的、写成数值的数更新到服务器现在的数",
  thaw: "把定稿的数恢复成公式",
  sources: "写一张工作表，列出每个数的来源",
  repair: "重写显示 #NAME? 的、带外来前缀的公式",
};
