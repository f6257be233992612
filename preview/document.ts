/** What a workbook keeps besides its cells: settings of the add-in, custom XML parts, locks. Lives on the host page. */

/** What a file holds of it. */
export interface StoredDocument {
  /** Documents of the workbook's custom XML parts. */
  readonly customXml?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A custom XML part. */
export interface CustomXmlPart {
  readonly id: string;
  /** Of its root element; "" when it has none. */
  readonly namespace: string;
  readonly xml: string;
}

export class WorkbookDocument {
  readonly #parts = new Map<string, string>();
  readonly #protected = new Set<string>();
  #settings: Readonly<Record<string, unknown>>;
  #partsMade = 0;
  /** While the analyst types into a cell, Excel does nothing for an add-in. */
  isEditing = false;

  constructor({ customXml = [], settings = {} }: StoredDocument) {
    this.#settings = settings;
    for (const xml of customXml) this.addPart(xml);
  }

  /** What a file saved now would hold. */
  stored(): Required<StoredDocument> {
    return { customXml: [...this.#parts.values()], settings: this.#settings };
  }

  get settings(): Readonly<Record<string, unknown>> {
    return this.#settings;
  }

  saveSettings(settings: Readonly<Record<string, unknown>>): void {
    // As in a file: what JSON cannot hold is lost.
    this.#settings = JSON.parse(JSON.stringify(settings));
  }

  parts(): CustomXmlPart[] {
    return [...this.#parts].map(([id, xml]) => ({ id, xml, namespace: namespaceOf(xml) }));
  }

  /** Adds a part and gives its id; throws for what is no XML. */
  addPart(xml: string): string {
    namespaceOf(xml);
    const id = `{00000000-0000-4000-8000-${String(++this.#partsMade).padStart(12, "0")}}`;
    this.#parts.set(id, xml);
    return id;
  }

  /** Replaces a part's document, or removes the part when it is null. */
  setPart(id: string, xml: string | null): void {
    if (xml === null) return void this.#parts.delete(id);
    namespaceOf(xml);
    this.#parts.set(id, xml);
  }

  protect(sheet: string, isProtected: boolean): void {
    if (isProtected) this.#protected.add(sheet);
    else this.#protected.delete(sheet);
  }

  isProtected(sheet: string): boolean {
    return this.#protected.has(sheet);
  }
}

function namespaceOf(xml: string): string {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror")) throw new Error(`Not an XML document: ${xml.slice(0, 80)}`);
  return document.documentElement.namespaceURI ?? "";
}
