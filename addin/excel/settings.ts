const TOKEN = "plancell.token";

/** Known since the last read or write, so that a request does not wait for storage each time. */
let known: string | undefined;

/** The server token of this user on this machine; "" when there is none. It is never written into the document. */
export async function readToken(): Promise<string> {
  known ??= await stored();
  return known;
}

/** Keeps the token, or forgets it when it is "". Where storage is blocked it is kept until Excel is closed. */
export async function saveToken(token: string): Promise<void> {
  known = token.trim();
  try {
    if (known === "") await OfficeRuntime.storage.removeItem(TOKEN);
    else await OfficeRuntime.storage.setItem(TOKEN, known);
  } catch {
    // Kept in memory above.
  }
}

async function stored(): Promise<string> {
  try {
    return (await OfficeRuntime.storage.getItem(TOKEN)) ?? "";
  } catch {
    return "";
  }
}
