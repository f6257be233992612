import { defineEnum } from "./define-enum.ts";

export const CaseStateEnum = defineEnum(
  "CaseState",
  "问题办到哪一步。",
  {
    REGISTERED: "登记",
    ASSIGNED: "交办",
    IN_PROGRESS: "办理",
    APPLIED: "申请销号",
    VERIFIED: "核验",
    CLOSED: "销号",
    WITHDRAWN: "撤回",
  },
  {
    REGISTERED: "已登记，还没有交办",
    ASSIGNED: "已交办：有责任单位和期限",
    IN_PROGRESS: "责任单位在办理",
    APPLIED: "已办完，申请销号，附有佐证",
    VERIFIED: "已核验，等待销号",
    CLOSED: "已销号",
    WITHDRAWN: "登记它的发布已撤销：各列表、计数和公式都没有它，只有它自己的办理经过",
  },
);

export const CaseStepEnum = defineEnum(
  "CaseStep",
  "对一个问题可以办的步骤。",
  {
    ASSIGN: "assign",
    BEGIN: "begin",
    APPLY: "apply",
    VERIFY: "verify",
    CLOSE: "close",
    SEND_BACK: "sendBack",
    AMEND: "amend",
  },
  {
    ASSIGN: "交办：登记 → 交办，要有责任单位和办结期限",
    BEGIN: "办理：交办 → 办理",
    APPLY: "申请销号：办理 → 申请销号，要有佐证",
    VERIFY: "核验：申请销号 → 核验，由数据管理员，不能是申请人",
    CLOSE: "销号：核验 → 销号，由数据管理员，不能是申请人",
    SEND_BACK: "退回：申请销号、核验 → 办理，由数据管理员，要写理由",
    AMEND: "更正内容，状态不变：空文本表示清空，省略表示不改；已销号的不能更正",
  },
);

export const LedgerEventKindEnum = defineEnum(
  "LedgerEventKind",
  "台账一步的种类。",
  {
    REGISTER: "register",
    IMPORT: "import",
    ASSIGN: "assign",
    BEGIN: "begin",
    APPLY: "apply",
    VERIFY: "verify",
    CLOSE: "close",
    SEND_BACK: "sendBack",
    AMEND: "amend",
    WITHDRAW: "withdraw",
    RESTORE: "restore",
  },
  {
    REGISTER: "登记",
    IMPORT: "从表格导入",
    ASSIGN: "交办",
    BEGIN: "办理",
    APPLY: "申请销号",
    VERIFY: "核验",
    CLOSE: "销号",
    SEND_BACK: "退回",
    AMEND: "更正",
    WITHDRAW: "撤回：登记它的发布被撤销",
    RESTORE: "恢复：改动或撤回它的发布被撤销，回到那以前的样子",
  },
);

export const LedgerGroupEnum = defineEnum(
  "LedgerGroup",
  "按什么分组计数。",
  { CLUSTER: "cluster", AREA: "area", OWNER: "owner", STATE: "state" },
  { CLUSTER: "产业集群", AREA: "地区", OWNER: "责任单位", STATE: "状态" },
);

export const LedgerEndingEnum = defineEnum(
  "LedgerEnding",
  "提交的结果；只有 WRITTEN 写入了台账。",
  {
    WRITTEN: "written",
    KNOWN: "known",
    KEY_TAKEN: "key-taken",
    DRY_RUN: "dry-run",
    REFUSED: "refused",
    SAME: "same",
    INVALID: "invalid",
  },
  {
    WRITTEN: "已写入",
    KNOWN: "同一幂等键以前已写入，给出当时的结果",
    KEY_TAKEN: "幂等键已用于另一份内容，没有写入",
    DRY_RUN: "只检查，没有写入",
    REFUSED: "有不能办理的行，什么也没有写入",
    SAME: "与台账相同，没有要写的",
    INVALID: "输入有误，见 userErrors",
  },
);

export const ChangeOutcomeEnum = defineEnum(
  "LedgerOutcome",
  "一行的结果。",
  { REGISTERED: "registered", ADVANCED: "advanced", AMENDED: "amended", SAME: "same", REFUSED: "refused" },
  {
    REGISTERED: "登记了新的问题",
    ADVANCED: "办了一步",
    AMENDED: "更正了内容",
    SAME: "与台账相同",
    REFUSED: "不能办理，理由见 problems",
  },
);
