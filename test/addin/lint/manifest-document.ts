import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

/** A named text, address or image of the manifest, with its text for each other locale. */
export interface Resource {
  /** Image, Url or String. */
  readonly kind: string;
  readonly id: string;
  readonly value: string;
  readonly overrides: ReadonlyMap<string, string>;
  /** ShortStrings, LongStrings, Urls or Images. */
  readonly group: string;
}

/** A manifest as the lint reads it; throws where the XML is not well-formed. */
export class ManifestDocument {
  private readonly document: Document;

  constructor(xml: string) {
    this.document = new DOMParser({ onError: (_level, message) => fail(message) }).parseFromString(xml, "text/xml");
  }

  /** Every element of that local name, in document order. */
  all(name: string, within?: Element): Element[] {
    return [...(within ?? this.document).getElementsByTagNameNS("*", name)];
  }

  /** The text of the first element of that local name; "" when there is none. */
  text(name: string): string {
    return this.all(name)[0]?.textContent?.trim() ?? "";
  }

  /** The resid of the first element at the end of that path of local names; "" when there is none. */
  resid(...path: readonly string[]): string {
    let within: Element | undefined;
    for (const name of path) {
      within = this.all(name, within)[0];
      if (!within) return "";
    }
    return within?.getAttribute("resid") ?? "";
  }

  get resources(): Resource[] {
    return ["Images", "Urls", "ShortStrings", "LongStrings"].flatMap((group) =>
      this.all(group).flatMap((parent) => children(parent).map((element) => readResource(element, group))),
    );
  }

  /** Every resid that is used, in document order. */
  get used(): string[] {
    return this.all("*").flatMap((element) => element.getAttribute("resid") || []);
  }

  /** DisplayName, Description and the addresses outside of the resources: the value and its overrides. */
  get ownValues(): Resource[] {
    const names = ["DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation"];
    return names.flatMap((name) =>
      this.all(name)
        .filter((element) => element.hasAttribute("DefaultValue"))
        .map((element) => ({ ...readResource(element, name), id: name })),
    );
  }
}

/** Element children of an element. */
export function children(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}

function readResource(element: Element, group: string): Resource {
  const overrides = children(element).map(
    (override) => [override.getAttribute("Locale") ?? "", override.getAttribute("Value") ?? ""] as const,
  );
  return {
    kind: element.localName ?? "",
    id: element.getAttribute("id") ?? "",
    value: element.getAttribute("DefaultValue") ?? "",
    overrides: new Map(overrides),
    group,
  };
}

function fail(message: string): never {
  throw new Error(`manifest.xml is not well-formed: ${message}`);
}
