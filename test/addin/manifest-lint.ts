import { ManifestDocument, type Resource } from "./lint/manifest-document.ts";

/** One rule: the faults it finds, each a sentence. */
type Rule = (manifest: ManifestDocument) => string[];

const LOCALES = ["en-US"];
const LONGEST_RESID = 32;
const LONGEST: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
  Urls: 2048,
  Images: 2048,
};
const ICON_SIZES = ["16", "32", "80"];
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

/** What a schema cannot say of a manifest, by the number that its message begins with. */
const RULES: Readonly<Record<string, Rule>> = {
  "M01 duplicate resource": (manifest) => repeated(manifest.resources.map(({ id }) => id)),
  "M02 resid too long": (manifest) => manifest.resources.map(({ id }) => id).filter((id) => id.length > LONGEST_RESID),
  "M03 resid without a resource": (manifest) =>
    without(
      manifest.used,
      manifest.resources.map(({ id }) => id),
    ),
  "M04 resource without a use": (manifest) =>
    without(
      manifest.resources.map(({ id }) => id),
      manifest.used,
    ),
  "M05 not https": (manifest) => addresses(manifest).filter((address) => !address.startsWith("https://")),
  "M06 lifetime is not long": (manifest) =>
    manifest.all("Runtime").length === 1 && manifest.all("Runtime")[0]?.getAttribute("lifetime") === "long"
      ? []
      : ["a shared runtime needs exactly one Runtime with lifetime=long"],
  "M07 runtime differs": (manifest) => {
    const runtime = manifest.resid("Runtimes", "Runtime");
    const others = [manifest.resid("Page", "SourceLocation"), manifest.resid("FunctionFile"), paneOf(manifest)];
    return others.filter((resid) => resid !== runtime).map((resid) => `${resid || "none"} is not ${runtime}`);
  },
  "M08 requirement": (manifest) => {
    const sets = manifest.all("Set").map((set) => set.getAttribute("Name") ?? "");
    return sets.join() === "SharedRuntime" ? [] : [`SharedRuntime alone is required, not ${sets.join() || "nothing"}`];
  },
  "M09 icon sizes": (manifest) =>
    manifest.all("Icon").flatMap((icon) => {
      const sizes = manifest.all("Image", icon).map((image) => image.getAttribute("size") ?? "");
      return without(ICON_SIZES, sizes);
    }),
  "M10 namespace": (manifest) => {
    const space = manifest.resources.find(({ id }) => id === manifest.resid("Namespace"));
    if (!space || !/^[A-Z][A-Z0-9._]{0,31}$/u.test(space.value)) return [space?.value ?? "none"];
    return space.overrides.size > 0 ? ["the namespace is written into workbooks: the same in every locale"] : [];
  },
  "M11 duplicate id of a control": (manifest) =>
    repeated(
      ["Control", "Group", "CustomTab"]
        .flatMap((name) => manifest.all(name))
        .map((one) => one.getAttribute("id") ?? ""),
    ),
  "M12 too long": (manifest) => texts(manifest).flatMap(tooLong),
  "M13 empty": (manifest) => texts(manifest).flatMap(empty),
  "M14 locale missing": (manifest) => texts(manifest).filter(isTranslated(manifest)).flatMap(untranslated),
  "M15 Id": (manifest) => (GUID.test(manifest.text("Id")) ? [] : [`${manifest.text("Id")} is not a random GUID`]),
  "M16 TaskpaneId": (manifest) => manifest.all("TaskpaneId").map(() => "not allowed with a shared runtime"),
};

/** Every fault of a manifest; none for a good one. Throws where the XML is not well-formed. */
export function lintManifest(xml: string): string[] {
  const manifest = new ManifestDocument(xml);
  return Object.entries(RULES).flatMap(([name, rule]) => rule(manifest).map((fault) => `${name}: ${fault}`));
}

/** Every address that the manifest names. */
export function manifestAddresses(xml: string): string[] {
  return [...new Set(addresses(new ManifestDocument(xml)))];
}

function texts(manifest: ManifestDocument): Resource[] {
  return [...manifest.resources, ...manifest.ownValues];
}

function addresses(manifest: ManifestDocument): string[] {
  const named = texts(manifest).filter(({ kind }) => /Url$|^Image$|SourceLocation/u.test(kind));
  return named.flatMap(({ value, overrides }) => [value, ...overrides.values()]);
}

/** The page that the ribbon's button opens. */
function paneOf(manifest: ManifestDocument): string {
  return manifest.resid("Action", "SourceLocation");
}

/** Which texts a reader of another language sees: all but addresses, except the one of the functions' texts. */
function isTranslated(manifest: ManifestDocument): (resource: Resource) => boolean {
  const fixed = manifest.resid("Namespace");
  const metadata = manifest.resid("Metadata", "SourceLocation");
  return ({ kind, id }) => id === metadata || (/^(String|DisplayName|Description)$/u.test(kind) && id !== fixed);
}

function untranslated({ id, overrides }: Resource): string[] {
  return LOCALES.filter((locale) => !overrides.has(locale)).map((locale) => `${id} has no ${locale}`);
}

function tooLong({ id, group, value, overrides }: Resource): string[] {
  const longest = LONGEST[group] ?? Number.POSITIVE_INFINITY;
  return [value, ...overrides.values()].filter((text) => text.length > longest).map(() => `${id} is above ${longest}`);
}

function empty({ id, value, overrides }: Resource): string[] {
  return [value, ...overrides.values()].filter((text) => text.trim() === "").map(() => id);
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, at) => names.indexOf(name) !== at);
}

function without(names: readonly string[], known: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => !known.includes(name));
}
