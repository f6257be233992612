/** A setting that is stored in the workbook and travels with it; null where there is none. */
export function readSetting(name: string): unknown {
  return settings()?.get(name) ?? null;
}

/** Stores a setting in the workbook; it is on disk when the workbook is saved. Where there is no workbook nothing is. */
export function saveSetting(name: string, value: unknown): Promise<void> {
  return new Promise((resolve) => {
    const stored = settings();
    if (!stored) return resolve();
    stored.set(name, value);
    stored.saveAsync(() => resolve());
  });
}

/** Absent outside of Excel, whatever its types say. */
function settings(): Office.Settings | undefined {
  const document: Office.Document | undefined = Office.context.document;
  return document?.settings;
}
