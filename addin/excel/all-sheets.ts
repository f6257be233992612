/** A sheet of the workbook, hidden or not. */
export interface SheetName {
  readonly name: string;
  /** Whether its cells are locked. */
  readonly isProtected: boolean;
}

/** Every sheet of the workbook in its order, those that nobody sees too. Throws what Excel throws. */
export async function readAllSheets(): Promise<SheetName[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const locks = worksheets.items.map(({ protection }) => protection.load("protected"));
    await context.sync();
    return worksheets.items.map(({ name }, at) => ({ name, isProtected: locks[at]?.protected ?? false }));
  });
}
