import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What of an operation says which fields of a type are selected. */
export type Selecting = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments" | "variableValues">;

/**
 * The names of the fields that are selected of a type, by their keys in the answer and in its order, as graphql collects
 * them. Undefined where a fragment is about another type, which may or may not be one of this one's kind.
 */
export function selectedFields(of: Selecting, typeName: string): ReadonlyMap<string, string> | undefined {
  const names = new Map<string, string>();
  const entered = new Set<string>();
  const isKnown = of.fieldNodes.every(({ selectionSet }) => collect(selectionSet));
  return isKnown ? names : undefined;

  function collect(set: SelectionSetNode | undefined): boolean {
    return (set?.selections ?? []).every((one) => !isIncluded(one, of) || add(one));
  }
  function add(one: SelectionNode): boolean {
    if (one.kind === Kind.FIELD) {
      const key = keyOf(one);
      if (!names.has(key)) names.set(key, one.name.value);
      return true;
    }
    if (one.kind === Kind.INLINE_FRAGMENT)
      return collectOn(one.typeCondition?.name.value ?? typeName, one.selectionSet);
    const fragment = enter(one.name.value);
    return fragment === undefined || collectOn(fragment.typeCondition.name.value, fragment.selectionSet);
  }
  function collectOn(condition: string, set: SelectionSetNode): boolean {
    return condition === typeName && collect(set);
  }
  /** Each fragment counts once, where it is first spread. */
  function enter(name: string): FragmentDefinitionNode | undefined {
    if (entered.has(name)) return undefined;
    entered.add(name);
    return of.fragments[name];
  }
}

function keyOf({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

function isIncluded(node: SelectionNode, { variableValues }: Selecting): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
  return skip?.if !== true && include?.if !== false;
}
