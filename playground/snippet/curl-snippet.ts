import { bodyOf, type Operation, pathOf, type Snippet, TOKEN_VARIABLE } from "./operation.ts";

/**
 * A command line for bash, zsh and Git Bash. The token comes from an environment variable; a subscription stays open and
 * prints each event as it comes.
 */
export function curlSnippet(operation: Operation): Snippet {
  const { origin, isSubscription, hasToken } = operation;
  const options = [
    `curl ${isSubscription ? "--no-buffer" : "--silent --show-error"} '${quoted(`${origin}/${pathOf(operation)}`)}'`,
    ...(isSubscription ? ["--header 'accept: text/event-stream'"] : []),
    "--header 'content-type: application/json'",
    ...(hasToken ? [`--header "authorization: Bearer $${TOKEN_VARIABLE}"`] : []),
    `--data-binary '${quoted(JSON.stringify(bodyOf(operation), null, 1))}'`,
  ];
  const before = hasToken ? `# 先把令牌放进环境变量：export ${TOKEN_VARIABLE}=您的令牌\n` : "";
  return { text: `${before}${options.join(" \\\n  ")}\n` };
}

/** Inside single quotes a shell leaves everything as it is but the quote itself. */
function quoted(text: string): string {
  return text.replaceAll("'", "'\\''");
}
