/** Tells of every change of the selection, on whichever sheet, until it is ended. */
export interface SelectionWatch {
  /** Ends it; nothing is told afterwards, even where Excel is late. Never rejects. */
  readonly end: () => Promise<void>;
}

/** Begins to tell when the analyst selects another cell. Throws what Excel throws; then nothing is told. */
export async function watchSelection(onChange: () => void): Promise<SelectionWatch> {
  let isOver = false;
  const handler = async () => {
    if (!isOver) onChange();
  };
  const handle = await Excel.run(async (context) => {
    const added = context.workbook.onSelectionChanged.add(handler);
    await context.sync();
    return added;
  });
  async function end(): Promise<void> {
    isOver = true;
    // Only the context that it was added in can remove it.
    await Excel.run(handle.context, async (context) => {
      handle.remove();
      await context.sync();
    }).catch(() => {});
  }
  return { end };
}
