/**
 * Writes a text to the clipboard and tells whether that succeeded. On pages that came without TLS browsers have no
 * clipboard for scripts; there a hidden field is selected and copied as if the reader had done it.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "copied-text";
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  return isCopied;
}
