import type { Translations } from "./translate.ts";

/** In the source of the documentation explorer, the heading of a section stands here. */
const SECTION_TITLE = "t1,\n      title\n";

const SECTION_NAMES = {
  Arguments: "参数",
  "Deprecated Arguments": "已弃用的参数",
  "Deprecated Enum Values": "已弃用的取值",
  "Deprecated Fields": "已弃用的字段",
  Directives: "指令",
  "Enum Values": "取值",
  Fields: "字段",
  Implements: "实现的接口",
  Implementations: "实现它的类型",
  "Possible Types": "可能的类型",
  "Root Types": "入口",
  Type: "类型",
  "All Schema Types": "全部类型",
};

/** A tab is called by the first comment of its operation, where there is one: names of operations cannot be Chinese. */
const TITLE_BY_COMMENT = "(/^\\s*#\\s*(\\S.*)/.exec";

/** GraphiQL's own words, which its packages offer in English only, and what else reading Chinese in it needs. */
export const CHINESE_INTERFACE: Translations = {
  "graphiql/dist/GraphiQL.js": [
    ['"New tab"', '"新标签页"'],
    ['"Editor Commands"', '"编辑器的命令"'],
    ['"Operation Editor"', '"操作编辑器"'],
    ['children: "Variables"', 'children: "变量"'],
    ['children: "Headers"', 'children: "请求头"'],
    ['"Select active operation"', '"选择操作"'],
    ['"second" ? "Show" : "Hide"} editor tools', '"second" ? "显示" : "收起"}变量和请求头'],
  ],
  "graphiql/dist/ui/short-keys.js": [
    ['"Execute query"', '"运行"'],
    ['"Open the Command Palette (you must have focus in the editor)"', '"命令面板（光标须在编辑器里）"'],
    ['"Prettify editors"', '"整理格式"'],
    ['"Copy query"', '"复制操作"'],
    ['"Re-fetch schema using introspection"', '"重新读取接口定义"'],
    ['"Search in documentation"', '"在文档里查找"'],
    ['"Search in editor"', '"在编辑器里查找"'],
    ['"Merge fragments definitions into operation definition"', '"把片段并入操作"'],
    ['"Short Key"', '"快捷键"'],
    ['"Function"', '"作用"'],
    ['"This Graph"', '"Graph"'],
    ['"QL editor uses"', '"QL 编辑器用的是"'],
    ['"Monaco editor shortcuts"', '"Monaco 的快捷键"'],
    [
      '", with keybindings similar to VS Code. See the full list of shortcuts for"',
      '"，与 VS Code 相同。全部快捷键："',
    ],
    ['"or"', '"或"'],
  ],
  "graphiql/dist/ui/sidebar.js": [
    ["`Re-fetch GraphQL schema (${", "`重新读取接口定义（${"],
    ["refetchSchema.key})`", "refetchSchema.key}）`"],
    ['"Open short keys dialog"', '"快捷键"'],
    ['"Open settings dialog"', '"设置"'],
    ['"Short Keys"', '"快捷键"'],
    ['"This modal provides a list of available keyboard shortcuts and their functions."', '"可用的快捷键及其作用。"'],
    ['children: "Settings"', 'children: "设置"'],
    [
      '"This modal lets you adjust header persistence, interface theme, and clear local storage."',
      '"选择界面的明暗，清除存在本浏览器里的标签页。"',
    ],
    ['children: "Theme"', 'children: "明暗"'],
    ['"Adjust how the interface appears."', '"界面的颜色。"'],
    ['children: "System"', 'children: "随系统"'],
    ['children: "Light"', 'children: "明"'],
    ['children: "Dark"', 'children: "暗"'],
    ['"Clear storage"', '"清除"'],
    ['"Remove all locally stored data and start fresh."', '"清除存在本浏览器里的标签页和历史；刷新后又是原来的例子。"'],
    ['"Cleared data"', '"已清除"'],
    ['"Failed"', '"没有成功"'],
    ['"Clear data"', '"清除"'],
    ['"Hide" : "Show"', '"收起" : "显示"'],
  ],
  "graphiql/dist/ui/toolbar.js": [
    ["`Prettify query (", "`整理格式 ("],
    ["`Merge fragments into query (", "`把片段并入操作 ("],
    ["`Copy query (", "`复制操作 ("],
  ],
  "@graphiql/plugin-doc-explorer/dist/context.js": [
    ['"Documentation Explorer"', '"接口文档"'],
    ['"Docs"', '"接口文档"'],
    ['[aria-label="Show Documentation Explorer"]', '[aria-label="显示 接口文档"]'],
  ],
  "@graphiql/plugin-doc-explorer/dist/components/argument.js": [['"Deprecated"', '"已弃用"']],
  "@graphiql/plugin-doc-explorer/dist/components/deprecation-reason.js": [['"Deprecated"', '"已弃用"']],
  "@graphiql/plugin-doc-explorer/dist/components/doc-explorer.js": [
    ['"Error fetching schema"', '"没有读到接口定义：需要令牌时，请在页首填写"'],
    ['"Schema is invalid: "', '"接口定义有误："'],
    ['"No GraphQL schema available"', '"没有接口定义"'],
    ["`Go back to ${", "`返回${"],
    ['"Documentation Explorer"', '"接口文档"'],
  ],
  "@graphiql/plugin-doc-explorer/dist/components/field-documentation.js": [
    ['"Show Deprecated Arguments"', '"显示已弃用的参数"'],
  ],
  "@graphiql/plugin-doc-explorer/dist/components/schema-documentation.js": [
    ['"A GraphQL schema provides a root type for each kind of operation."', '"查询、写入、订阅各有一个入口。"'],
  ],
  "@graphiql/plugin-doc-explorer/dist/components/search.js": [
    ['"No results found"', '"没有找到"'],
    ['"Other results"', '"其他结果"'],
  ],
  "@graphiql/plugin-doc-explorer/dist/components/section.js": [
    [SECTION_TITLE, `t1,\n      (${JSON.stringify(SECTION_NAMES)})[title]\n`],
  ],
  "@graphiql/plugin-doc-explorer/dist/components/type-documentation.js": [
    ['"Show Deprecated Fields"', '"显示已弃用的字段"'],
    ['"Show Deprecated Values"', '"显示已弃用的取值"'],
  ],
  "@graphiql/plugin-history/dist/index.js": [['title: "History"', 'title: "历史"']],
  "@graphiql/plugin-history/dist/components.js": [
    ['"History"', '"历史"'],
    ['"Cleared"', '"已清除"'],
    ['"Failed to Clear"', '"没有成功"'],
    ['"Clear"', '"清除"'],
    ['"Type a label"', '"写一个名称"'],
    ['children: "Save"', 'children: "保存"'],
    ['"Set active"', '"打开"'],
    ['"Edit label"', '"改名称"'],
    ['"Remove favorite"', '"取消收藏"'],
    ['"Add favorite"', '"收藏"'],
    ['"Delete from history"', '"从历史里删去"'],
  ],
  "@graphiql/react/dist/components/execute-button/index.js": [
    ['? "Stop" : "Execute"} query (', '? "停止" : "运行"} ('],
  ],
  "@graphiql/react/dist/components/response-editor.js": [['"Result Window"', '"结果"']],
  "@graphiql/react/dist/components/dialog/index.js": [['"Close dialog"', '"关闭"']],
  "@graphiql/react/dist/components/tabs/index.js": [['"Close Tab"', '"关闭标签页"']],
  "@graphiql/react/dist/utility/create-editor.js": [
    // Full-width punctuation would be framed as if somebody meant to deceive.
    ["minimap: { enabled: false },", "minimap: { enabled: false }, unicodeHighlight: { ambiguousCharacters: false },"],
    ['"\\"Fira Code\\""', '"\\"Fira Code\\", \\"Noto Sans CJK SC\\", \\"Microsoft YaHei\\", monospace"'],
  ],
  "@graphiql/react/dist/constants.js": [
    ['"Prettify Editors"', '"整理格式"'],
    ['"Merge Fragments into Query"', '"把片段并入操作"'],
    ['"Run Operation"', '"运行"'],
    ['"Copy Query"', '"复制操作"'],
  ],
  "@graphiql/react/dist/stores/execution.js": [
    ['"Automatically added leaf fields"', '"自动补上的字段"'],
    ["`Request not sent. ${", "`没有发送。${"],
    ['"Variables" : "Request headers"', '"变量" : "请求头"'],
  ],
  "@graphiql/react/dist/utility/tabs.js": [
    ["title: operationName ||", `title: ${TITLE_BY_COMMENT}(query ?? "")?.[1]) || operationName ||`],
    [
      "title: newTab.operationName ||",
      `title: ${TITLE_BY_COMMENT}(newTab.query ?? "")?.[1]) || newTab.operationName ||`,
    ],
    ['"<untitled>"', '"新操作"'],
  ],
};
