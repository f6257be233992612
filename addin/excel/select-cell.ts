import { splitAddress } from "./address.ts";

/** Brings the cell into view and selects it. Throws what Excel throws. */
export async function selectCell(address: string): Promise<void> {
  await Excel.run(async (context) => {
    const { sheet, cell } = splitAddress(address);
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
  });
}
