import { type IncomingMessage, request } from "node:http";

/** An answer in events, read by hand: nothing is parsed that was not sent. */
export interface EventReader {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  /** The data of the next event; undefined when the answer has ended. Comments are passed over. */
  next(): Promise<{ readonly event: string; readonly data: string } | undefined>;
  /** The whole answer where it is not in events. */
  text(): Promise<string>;
  /** Hangs up, as a killed client does. */
  hangUp(): void;
}

/** Posts an operation to /graphql/stream and gives the answer as soon as its head is there. */
export function openEvents(url: string, body: object, headers: Readonly<Record<string, string>> = {}) {
  const ordinary = { "content-type": "application/json", accept: "text/event-stream", ...headers };
  return new Promise<EventReader>((resolve, reject) => {
    const asking = request(`${url}/graphql/stream`, { method: "POST", agent: false, headers: ordinary });
    asking.on("error", reject);
    asking.on("response", (response) => resolve(readerOf(response)));
    asking.end(JSON.stringify(body));
  });
}

function readerOf(response: IncomingMessage): EventReader {
  const blocks = blocksOf(response);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    async next() {
      for (;;) {
        const { value, done } = await blocks.next();
        if (done) return undefined;
        const [, event = "", data = ""] = /^event: (\w+)\ndata:(.*)$/su.exec(value) ?? [];
        if (event) return { event, data: data.trim() };
      }
    },
    async text() {
      return Buffer.concat(await response.toArray()).toString();
    },
    hangUp: () => response.destroy(),
  };
}

async function* blocksOf(response: IncomingMessage): AsyncGenerator<string, undefined> {
  let rest = "";
  try {
    for await (const chunk of response.setEncoding("utf8")) {
      const blocks = `${rest}${chunk}`.split("\n\n");
      rest = blocks.pop() ?? "";
      yield* blocks;
    }
  } catch {
    // The server, or we, hung up: the answer ends here.
  }
  return undefined;
}
