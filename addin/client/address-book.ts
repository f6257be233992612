/** Which cell asks which question, so that after an outage only the cells concerned are recalculated. */
export class AddressBook {
  private readonly questions = new Map<string, string>();

  /** Notes that the cell at that address (`Sheet1!A1`) asks the question of that key; its earlier question is forgotten. */
  remember(address: string | undefined, key: string): void {
    if (address) this.questions.set(address, key);
  }

  /** The cells that ask any of those questions. */
  addressesOf(keys: readonly string[]): string[] {
    const wanted = new Set(keys);
    return [...this.questions].filter(([, key]) => wanted.has(key)).map(([address]) => address);
  }
}
