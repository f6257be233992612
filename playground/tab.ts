/** An operation that the playground opens with. */
export interface Tab {
  readonly name: string;
  /** The first comment of the operation. */
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly summary: string;
  readonly query: string;
  /** JSON text; "" for none. */
  readonly variables: string;
}
