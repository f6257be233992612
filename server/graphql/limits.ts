import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";

/** How large one query may be. `maxTokens` is not for the rule but for Apollo's parseOptions. */
export const QUERY_LIMITS = {
  maxTokens: 2_000,
  depth: 10,
  introspectionDepth: 16,
  fields: 500,
  aliases: 30,
  directives: 20,
  fragments: 50,
  operations: 10,
} as const;

/** What an operation comes to when every fragment is written out where it is used. */
interface Cost {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

type Measure = keyof typeof PROBLEMS;

const PROBLEMS = {
  depth: { code: "QUERY_TOO_DEEP", what: "嵌套层数", cure: "请拆成几次查询，或去掉不用的层" },
  introspectionDepth: { code: "QUERY_TOO_DEEP", what: "内省嵌套层数", cure: "请使用标准的内省查询" },
  fields: { code: "QUERY_TOO_BROAD", what: "字段数", cure: "请拆成几次查询，或去掉不用的字段" },
  aliases: { code: "QUERY_TOO_MANY_ALIASES", what: "别名数", cure: "请用 answers 一次问许多格，不要用别名" },
  directives: { code: "QUERY_TOO_MANY_DIRECTIVES", what: "指令数", cure: "请去掉重复的指令" },
  fragments: { code: "QUERY_TOO_MANY_FRAGMENTS", what: "片段数", cure: "请合并片段" },
  operations: { code: "QUERY_TOO_MANY_OPERATIONS", what: "操作数", cure: "请只发送要执行的操作" },
} as const;

const NOTHING: Cost = { depth: 0, introspectionDepth: 0, fields: 0, aliases: 0, directives: 0 };

/** Doubling fragments reach astronomic counts; beyond this one more is no news. */
const MOST = 1_000_000;

/**
 * The validation rule that refuses queries of harmful size. Each fragment is measured once, however often it is used,
 * so measuring is linear in the query's text while the counts are those of the written-out query.
 */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    Document({ definitions }) {
      const fragments = new Map<string, FragmentDefinitionNode>();
      const operations: OperationDefinitionNode[] = [];
      for (const definition of definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
        else if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
      }
      check(context, "fragments", definitions.length - operations.length);
      check(context, "operations", operations.length);
      for (const operation of operations) checkOperation(context, operation, fragments);
    },
  };
}

/** How many fields an operation of that document asks for when its fragments are written out: what the rule counts. */
export function fieldsOf(operation: OperationDefinitionNode, { definitions }: DocumentNode): number {
  const fragments = definitions.flatMap((one) =>
    one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
  );
  return costOfOperation(operation, new Map(fragments)).fields;
}

function costOfOperation(operation: OperationDefinitionNode, fragments: Walk["fragments"]): Cost {
  const own = (operation.directives?.length ?? 0) + countVariableDirectives(operation);
  return plus(costOfSet(operation.selectionSet, { fragments, known: new Map() }), { ...NOTHING, directives: own });
}

function checkOperation(
  context: ValidationContext,
  operation: OperationDefinitionNode,
  fragments: Walk["fragments"],
): void {
  const cost = costOfOperation(operation, fragments);
  for (const measure of ["depth", "introspectionDepth", "fields", "aliases", "directives"] as const) {
    check(context, measure, cost[measure], operation);
  }
}

function check(context: ValidationContext, measure: Measure, count: number, node?: OperationDefinitionNode): void {
  const limit = QUERY_LIMITS[measure];
  if (count <= limit) return;
  const { code, what, cure } = PROBLEMS[measure];
  const message = `查询的${what}是 ${count >= MOST ? `${MOST} 以上` : count}，最多 ${limit}。${cure}。`;
  context.reportError(new GraphQLError(message, { nodes: node ?? null, extensions: { code } }));
}

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Fragments measured so far; one that is being measured counts as nothing, which ends cycles. */
  readonly known: Map<string, Cost>;
}

function costOfSet(set: SelectionSetNode | undefined, walk: Walk): Cost {
  return (set?.selections ?? []).reduce((cost, selection) => plus(cost, costOf(selection, walk)), NOTHING);
}

function costOf(selection: SelectionNode, walk: Walk): Cost {
  const directives = selection.directives?.length ?? 0;
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    return plus(costOfFragment(selection.name.value, walk), { ...NOTHING, directives });
  }
  const inside = costOfSet(selection.selectionSet, walk);
  if (selection.kind === Kind.INLINE_FRAGMENT) return plus(inside, { ...NOTHING, directives });
  const depth = inside.depth + 1;
  const isIntrospection = selection.name.value === "__schema" || selection.name.value === "__type";
  const below = isIntrospection ? { depth: 0, introspectionDepth: depth } : { depth };
  const aliases = selection.alias === undefined ? 0 : 1;
  return plus({ ...inside, ...below }, { ...NOTHING, fields: 1, aliases, directives });
}

function costOfFragment(name: string, walk: Walk): Cost {
  const known = walk.known.get(name);
  if (known !== undefined) return known;
  walk.known.set(name, NOTHING);
  const fragment = walk.fragments.get(name);
  const directives = fragment?.directives?.length ?? 0;
  const cost = plus(costOfSet(fragment?.selectionSet, walk), { ...NOTHING, directives });
  walk.known.set(name, cost);
  return cost;
}

function countVariableDirectives(operation: OperationDefinitionNode): number {
  return (operation.variableDefinitions ?? []).reduce((count, one) => count + (one.directives?.length ?? 0), 0);
}

/** Depths lie beside each other, counts add up. */
function plus(one: Cost, other: Cost): Cost {
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    fields: Math.min(MOST, one.fields + other.fields),
    aliases: Math.min(MOST, one.aliases + other.aliases),
    directives: Math.min(MOST, one.directives + other.directives),
  };
}
