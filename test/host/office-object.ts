/** The queue that an object of the Excel API asks through. */
export interface OfficeQueue {
  enqueue(action: () => void | Promise<void>): void;
}

/** An error as Office.js throws it: the code is what programs look at. */
export class OfficeStubError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "RichApi.Error";
    this.code = code;
  }
}

/**
 * An object whose properties are unknown until they were loaded and synchronised. Office.js throws when they are read
 * before, and so does this one: code that forgets it works in no Excel.
 */
export class OfficeObject<Properties extends object> {
  readonly #queue: OfficeQueue;
  readonly #type: string;
  readonly #readers: { readonly [Name in keyof Properties]: () => Properties[Name] };
  readonly #loaded: Partial<Properties> = {};

  protected constructor(
    queue: OfficeQueue,
    type: string,
    readers: { readonly [Name in keyof Properties]: () => Properties[Name] },
  ) {
    this.#queue = queue;
    this.#type = type;
    this.#readers = readers;
  }

  /** Names as one text with commas, as a list, or as the keys of an object. */
  load(names: string | readonly string[] | Readonly<Record<string, boolean>>): this {
    for (const name of propertyNames(names)) {
      if (!this.#has(name))
        throw new OfficeStubError("InvalidArgument", `${this.#type} of the stand-in has no "${name}"`);
      this.#queue.enqueue(() => {
        this.#loaded[name] = this.#readers[name]();
      });
    }
    return this;
  }

  protected read<Name extends keyof Properties & string>(name: Name): Properties[Name] {
    const value = this.#loaded[name];
    if (value === undefined) {
      throw new OfficeStubError(
        "PropertyNotLoaded",
        `The property '${name}' is not available. Before reading the property's value, call the load method on the ` +
          `containing object and call "context.sync()" on the associated request context.`,
      );
    }
    return value;
  }

  #has(name: string): name is keyof Properties & string {
    return Object.hasOwn(this.#readers, name);
  }
}

function propertyNames(names: string | readonly string[] | Readonly<Record<string, boolean>>): readonly string[] {
  if (typeof names === "string") return names.split(",").map((name) => name.trim());
  return Array.isArray(names) ? names : Object.keys(names);
}
