/** The queue that an object of the Excel API asks through. */
export interface OfficeQueue {
  enqueue(action: () => void | Promise<void>): void;
}

/** What `load` accepts: names as one text with commas, as a list, or as the keys of an object; nothing is everything. */
export type PropertyNames = string | readonly string[] | Readonly<Record<string, unknown>> | undefined;

/** An error as Office.js throws it: the code is what programs look at. */
export class OfficeStubError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "RichApi.Error";
    this.code = code;
  }
}

/** The error of a read before load and sync. */
export function notLoaded(name: string): OfficeStubError {
  return new OfficeStubError(
    "PropertyNotLoaded",
    `The property '${name}' is not available. Before reading the property's value, call the load method on the ` +
      `containing object and call "context.sync()" on the associated request context.`,
  );
}

/** The result of a method, known after the next sync. */
export class ClientResult<Value> {
  #result: { readonly value: Value } | null = null;

  constructor(queue: OfficeQueue, compute: () => Value) {
    queue.enqueue(() => {
      this.#result = { value: compute() };
    });
  }

  get value(): Value {
    if (!this.#result) throw notLoaded("value");
    return this.#result.value;
  }
}

/** What can be loaded by a path such as format/fill/color. */
export interface Loadable {
  load(names?: PropertyNames): unknown;
}

/**
 * An object whose properties are unknown until they were loaded and synchronised. Office.js throws when they are read
 * before, and so does this one: code that forgets it works in no Excel.
 */
export class OfficeObject<Properties extends object> implements Loadable {
  readonly #queue: OfficeQueue;
  readonly #type: string;
  readonly #readers: { readonly [Name in keyof Properties]: () => Properties[Name] };
  readonly #loaded: Partial<Properties> = {};
  #isNull: boolean | undefined;

  /** `exists` is asked at the next sync; an object that does not exist then is a null object and loads nothing. */
  protected constructor(
    queue: OfficeQueue,
    type: string,
    readers: { readonly [Name in keyof Properties]: () => Properties[Name] },
    exists?: () => boolean,
  ) {
    this.#queue = queue;
    this.#type = type;
    this.#readers = readers;
    if (exists) {
      queue.enqueue(() => {
        this.#isNull = !exists();
      });
    }
  }

  /** Known after the next sync, without a load. */
  get isNullObject(): boolean {
    if (this.#isNull === undefined) throw notLoaded("isNullObject");
    return this.#isNull;
  }

  load(names?: PropertyNames): this {
    for (const name of names === undefined ? Object.keys(this.#readers) : propertyNames(names)) this.#loadPath(name);
    return this;
  }

  /** Reads those properties at once, as the loading of a collection does for its members. */
  loadNow(names?: PropertyNames): this {
    for (const name of names === undefined ? Object.keys(this.#readers) : propertyNames(names)) this.#readNow(name);
    this.#isNull ??= false;
    return this;
  }

  protected read<Name extends keyof Properties & string>(name: Name): Properties[Name] {
    const value = this.#loaded[name];
    if (value === undefined) throw notLoaded(name);
    return value;
  }

  /** The object under that name, whose properties can be loaded by a path. */
  protected child(_name: string): Loadable | null {
    return null;
  }

  #loadPath(path: string): void {
    const [head = "", ...rest] = path.split("/");
    const child = this.child(head);
    if (child) return void child.load(rest.length > 0 ? rest.join("/") : undefined);
    this.#check(path);
    this.#queue.enqueue(() => {
      if (!this.#isNull) this.#readNow(path);
      this.#isNull ??= false;
    });
  }

  #readNow(name: string): void {
    if (this.#check(name)) this.#loaded[name] = this.#readers[name]();
  }

  #check(name: string): name is keyof Properties & string {
    if (Object.hasOwn(this.#readers, name)) return true;
    throw new OfficeStubError("InvalidArgument", `${this.#type} of the stand-in has no "${name}"`);
  }
}

/** A list of objects, unknown until it was loaded; `load("items/name")` loads that property of each member. */
export class OfficeCollection<Item extends { loadNow(names?: PropertyNames): unknown }> implements Loadable {
  readonly #queue: OfficeQueue;
  readonly #list: () => Item[];
  #items: Item[] | null = null;

  constructor(queue: OfficeQueue, list: () => Item[]) {
    this.#queue = queue;
    this.#list = list;
  }

  get items(): Item[] {
    if (!this.#items) throw notLoaded("items");
    return this.#items;
  }

  load(names?: PropertyNames): this {
    const paths = propertyNames(names ?? "items").map((name) => name.replace(/^items\/?/u, ""));
    this.#queue.enqueue(() => {
      const items = this.#items ?? this.#list();
      for (const item of items) item.loadNow(paths.includes("") ? undefined : paths);
      this.#items = items;
    });
    return this;
  }
}

function propertyNames(names: NonNullable<PropertyNames>): readonly string[] {
  if (typeof names === "string") return names.split(",").map((name) => name.trim());
  return isList(names) ? names : Object.keys(names);
}

function isList(names: readonly string[] | Readonly<Record<string, unknown>>): names is readonly string[] {
  return Array.isArray(names);
}
