/** A schema small enough to be drawn by hand. */
export const SMALL_SCHEMA = `
"查询。" type Query { indicators(first: Int = 10, "状态。" status: Basis): IndicatorConnection! }
type IndicatorConnection { nodes: [Indicator!]!, edges: [IndicatorEdge!]! }
type IndicatorEdge { node: Indicator! }
"指标：有数可查。" type Indicator { "名称。" name: String!, targets: [Target!]!, old: Int @deprecated(reason: "改用 name") }
"目标。" type Target { indicator: Indicator!, basis: Basis }
"口径。" enum Basis { "当月。" MONTH YEAR }
union AnswerResult = Indicator | Target
input LedgerFilter { basis: Basis! }
`;
