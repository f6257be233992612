import type { Grid } from "./grid-api.ts";
import { ClientResult, OfficeCollection, OfficeObject, type OfficeQueue, OfficeStubError } from "./office-object.ts";

/** What the parts need of the request context. */
interface PartsContext extends OfficeQueue {
  readonly grid: Grid;
}

interface PartProperties {
  id: string;
  namespaceUri: string;
}

/** `Excel.CustomXmlPart`: a document that the add-in keeps in the workbook. */
export class CustomXmlPartStub extends OfficeObject<PartProperties> {
  readonly #context: PartsContext;
  readonly #find: () => string | null;

  /** `find` gives the part's id at the time of the sync; `exists` makes it a part that may be a null object. */
  constructor(context: PartsContext, find: () => string | null, exists?: () => boolean) {
    const part = () => partOf(context.grid, find());
    super(context, "CustomXmlPart", { id: () => part().id, namespaceUri: () => part().namespace }, exists);
    this.#context = context;
    this.#find = find;
  }

  get id(): string {
    return this.read("id");
  }

  get namespaceUri(): string {
    return this.read("namespaceUri");
  }

  getXml(): ClientResult<string> {
    return new ClientResult(this.#context, () => partOf(this.#context.grid, this.#find()).xml);
  }

  setXml(xml: string): void {
    this.#context.enqueue(() => {
      const { grid } = this.#context;
      accept(() => grid.document.setPart(partOf(grid, this.#find()).id, xml));
    });
  }

  delete(): void {
    this.#context.enqueue(() => {
      const { grid } = this.#context;
      grid.document.setPart(partOf(grid, this.#find()).id, null);
    });
  }
}

/** `Excel.CustomXmlPartCollection`, of the whole workbook or of one namespace. */
export class CustomXmlPartsStub extends OfficeCollection<CustomXmlPartStub> {
  readonly #context: PartsContext;
  readonly #namespace: string | null;

  constructor(context: PartsContext, namespace: string | null = null) {
    super(context, () => this.#ids().map((id) => new CustomXmlPartStub(context, () => id)));
    this.#context = context;
    this.#namespace = namespace;
  }

  add(xml: string): CustomXmlPartStub {
    let id: string | null = null;
    this.#context.enqueue(() => {
      accept(() => {
        id = this.#context.grid.document.addPart(xml);
      });
    });
    return new CustomXmlPartStub(this.#context, () => id);
  }

  getByNamespace(namespace: string): CustomXmlPartsStub {
    return new CustomXmlPartsStub(this.#context, namespace);
  }

  getCount(): ClientResult<number> {
    return new ClientResult(this.#context, () => this.#ids().length);
  }

  getItem(id: string): CustomXmlPartStub {
    return new CustomXmlPartStub(this.#context, () => id);
  }

  getItemOrNullObject(id: string): CustomXmlPartStub {
    return new CustomXmlPartStub(
      this.#context,
      () => id,
      () => this.#ids().includes(id),
    );
  }

  getOnlyItem(): CustomXmlPartStub {
    return new CustomXmlPartStub(this.#context, () => this.#only());
  }

  /** A null object when the namespace has no part or several. */
  getOnlyItemOrNullObject(): CustomXmlPartStub {
    return new CustomXmlPartStub(
      this.#context,
      () => this.#only(),
      () => this.#only() !== null,
    );
  }

  #ids(): string[] {
    const parts = this.#context.grid.document.parts();
    return parts.filter(({ namespace }) => [null, namespace].includes(this.#namespace)).map(({ id }) => id);
  }

  #only(): string | null {
    const [first = null, ...others] = this.#ids();
    return others.length === 0 ? first : null;
  }
}

function partOf(grid: Grid, id: string | null) {
  const part = grid.document.parts().find((one) => one.id === id);
  if (!part) throw new OfficeStubError("ItemNotFound", "The requested resource doesn't exist: the custom XML part");
  return part;
}

/** Excel refuses a part that is no XML. */
function accept(write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new OfficeStubError("InvalidArgument", String(error));
  }
}
