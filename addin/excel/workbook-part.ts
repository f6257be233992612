import { readCapabilities } from "./capabilities.ts";

/** A text of ours that travels inside the workbook. */
export interface WorkbookPart {
  /** The text; null when there is none, when there are several, or when this Excel keeps none. */
  readonly read: () => Promise<string | null>;
  /** Keeps the text instead of the one before. Throws what Excel throws. */
  readonly write: (text: string) => Promise<void>;
}

/** The custom XML part of that namespace, its root element named after the part. */
export function workbookPart(name: string, namespace: string): WorkbookPart {
  async function read(): Promise<string | null> {
    if (!readCapabilities().customXmlParts) return null;
    const xml = await Excel.run(async (context) => {
      const [part, another] = await partsOf(context, namespace);
      if (!part || another) return null;
      const content = part.getXml();
      await context.sync();
      return content.value;
    });
    return xml === null ? null : textOf(xml, name, namespace);
  }

  async function write(text: string): Promise<void> {
    if (!readCapabilities().customXmlParts) return;
    const xml = `<${name} xmlns="${namespace}"><![CDATA[${text}]]></${name}>`;
    await Excel.run(async (context) => {
      const [part, ...others] = await partsOf(context, namespace);
      for (const other of others) other.delete();
      if (part) part.setXml(xml);
      else context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
  }

  return { read, write };
}

/** JSON in a form that can stand in XML as it is; it reads back as the same value. */
export function xmlSafe(json: string): string {
  return json.replaceAll("]]>", "]]\\u003e").replace(/[\u007f-\u009f\ufffe\uffff]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

async function partsOf(context: Excel.RequestContext, namespace: string): Promise<Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items");
  await context.sync();
  return parts.items;
}

/** The text of the root element, however Excel has written it down; null for any other document. */
function textOf(xml: string, name: string, namespace: string): string | null {
  try {
    const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
    return root.localName === name && root.namespaceURI === namespace ? root.textContent : null;
  } catch {
    return null;
  }
}
