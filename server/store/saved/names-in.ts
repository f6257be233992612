import type { MemberKind } from "../../domain/catalogue.ts";
import type { Named, NameIndex } from "../../domain/name-index.ts";
import { isRefusal, type Refusal } from "../../domain/refusal.ts";
import { type ParameterValues, type WrongParameter, wrongParameter } from "../../domain/saved/read-parameters.ts";
import { suggest } from "../../domain/suggest.ts";
import type { Snapshot } from "../snapshot.ts";

/** The codes of the things that a parameter names; undefined where it was not given. */
export function codesNamed(
  values: ParameterValues,
  name: string,
  index: Pick<NameIndex<Named>, "find" | "names">,
): ReadonlySet<string> | undefined | WrongParameter {
  const codes = new Set<string>();
  for (const text of values.get(name) ?? []) {
    const [found, ...others] = index.find(text);
    if (!found)
      return wrongParameter(name, `收到“${text.slice(0, 40)}”，没有这个名称、别名或代码${nearest(text, index.names)}`);
    if (others.length > 0)
      return wrongParameter(name, `收到“${text}”，可以指 ${[found, ...others].map(({ code }) => code).join("、")}`);
    codes.add(found.code);
  }
  return values.has(name) ? codes : undefined;
}

/** The members of one kind by their names. */
export function membersOfKind({ catalogue }: Pick<Snapshot, "catalogue">, kind: MemberKind) {
  const { members } = catalogue;
  const isOfKind = (one: { readonly kind: MemberKind }) => one.kind === kind;
  return {
    find: (text: string) => members.find(text).filter(isOfKind),
    // Only asked for where a name is not known.
    get names() {
      return members.things.filter(isOfKind).map(({ name }) => name);
    },
  };
}

/** What a reader of texts makes of a parameter; its refusal as a wrong parameter, undefined where it was not given. */
export function readBy<Value>(
  values: ParameterValues,
  name: string,
  read: (text: string) => Value | Refusal,
): Value | undefined | WrongParameter {
  const text = values.get(name)?.[0];
  if (text === undefined) return undefined;
  const value = read(text);
  return isRefusal(value) ? wrongParameter(name, value.message.replace(/。$/u, "")) : value;
}

function nearest(text: string, names: readonly string[]): string {
  const near = suggest(text, names);
  return near.length > 0 ? `，最接近的是：${near.join("、")}` : "";
}
