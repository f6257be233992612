import { crc32, deflateRawSync } from "node:zlib";

/** A part of a package; what its headers say can be made to lie. */
export interface Part {
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
}

type Parts = Readonly<Record<string, string | Uint8Array | Part>>;

/** A zip file of those parts, in their order. */
export function makeZip(parts: Parts): Buffer {
  const bodies: Buffer[] = [];
  const lines: Buffer[] = [];
  let at = 0;
  for (const [name, given] of Object.entries(parts)) {
    const part: Part = typeof given === "string" || given instanceof Uint8Array ? { content: given } : given;
    const content = Buffer.from(part.content);
    const packed = part.isStored ? content : deflateRawSync(content);
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.flags ?? 0, 2);
    fields.writeUInt16LE(part.method ?? (part.isStored ? 0 : 8), 4);
    fields.writeUInt32LE(part.crc ?? crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.size ?? content.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(at);
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), fields, nameBytes, packed]);
    lines.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), fields, Buffer.alloc(10), place, nameBytes]));
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(lines.length, 8);
  end.writeUInt16LE(lines.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** What a workbook is made of: the content of each sheet's `worksheet` element, by name. */
export interface MadeWorkbook {
  readonly sheets: Readonly<Record<string, string>>;
  /** Attributes of sheets beside their names, by name. */
  readonly sheetAttributes?: Readonly<Record<string, string>>;
  /** Content of `workbook` before its sheets, and after. */
  readonly head?: string;
  readonly tail?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly calcChain?: string;
  readonly sheetMetadata?: string;
  readonly more?: Parts;
}

/** The parts of a workbook by name, as Excel lays them out. */
export function workbookParts(made: MadeWorkbook): Parts {
  const names = Object.keys(made.sheets);
  const { strings: sharedStrings, styles, calcChain, sheetMetadata } = made;
  const books = { sharedStrings, styles, calcChain, sheetMetadata };
  const extras = Object.entries(books).filter(([, content]) => content !== undefined);
  const pointer = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const pointers = [
    ...names.map((_, at) => pointer(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)),
    ...extras.map(([type]) => pointer(type, type, `${type}.xml`)),
  ];
  const tags = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" ${made.sheetAttributes?.[name] ?? ""} r:id="rId${at + 1}"/>`,
  );
  const roots: Readonly<Record<string, string>> = {
    sharedStrings: "sst",
    styles: "styleSheet",
    calcChain: "calcChain",
    sheetMetadata: "metadata",
  };
  return {
    "[Content_Types].xml": contentTypes([
      "workbook.xml",
      ...names.map((_, at) => `worksheets/sheet${at + 1}.xml`),
      ...extras.map(([type]) => `${type}.xml`),
    ]),
    "_rels/.rels": `<Relationships xmlns="${PACKAGE_RELATIONS}">${pointer("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${made.head ?? ""}<sheets>${tags.join("")}</sheets>${made.tail ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE_RELATIONS}">${pointers.join("")}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${MAIN}">${made.sheets[name]}</worksheet>`,
      ]),
    ),
    ...Object.fromEntries(
      extras.map(([type, content]) => {
        const root = roots[type] ?? "";
        return [`xl/${type}.xml`, `<${root} xmlns="${MAIN}">${content}</${root}>`];
      }),
    ),
    ...made.more,
  };
}

/** A workbook's file. */
export function makeWorkbook(made: MadeWorkbook): Buffer {
  return makeZip(workbookParts(made));
}

/** A workbook of one sheet 表, given by the rows of its `sheetData`. */
export function oneSheet(rows: string, made: Partial<MadeWorkbook> = {}): Buffer {
  return makeWorkbook({ sheets: { 表: `<sheetData>${rows}</sheetData>` }, ...made });
}

const TYPES: Readonly<Record<string, string>> = {
  workbook: "sheet.main",
  sharedStrings: "sharedStrings",
  styles: "styles",
  calcChain: "calcChain",
  sheetMetadata: "sheetMetadata",
};

function contentTypes(parts: readonly string[]): string {
  const overrides = parts.map((part) => {
    const type = TYPES[part.replace(".xml", "")] ?? "worksheet";
    return `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  });
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}
