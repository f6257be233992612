import type { Reply } from "./exchange.ts";

const NOTHING_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Where Office itself comes from: Microsoft's worldwide address and the one of 21Vianet in China. */
const OFFICE_SCRIPTS = "https://appsforoffice.microsoft.com https://appsforoffice.cdn.partner.office365.cn";

/** Pages that may show the add-in in a frame: Excel on the web, worldwide and in China. */
const OFFICE_FRAMES = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.microsoft.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.sharepoint.cn",
  "https://*.partner.office365.cn",
  "https://*.partner.microsoftonline.cn",
].join(" ");

/**
 * The policy of the add-in's pages. They may ask any server over TLS, because the analyst chooses the server in the
 * pane; there is no X-Frame-Options, which would forbid the frame Office shows the pane in. `officeOrigin` is where the
 * pane loads office.js from, if not from Microsoft.
 */
export function addinPolicy(officeOrigin = ""): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${OFFICE_SCRIPTS} ${officeOrigin}`.trimEnd(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self' https:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${OFFICE_FRAMES}`,
  ].join("; ");
}

/** The policy of the page with the sample workbook. The grid's library writes style elements of its own. */
export const PREVIEW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The policy of the add-in's pane beside it: what it names is under /addin/, and it asks this server only. */
export const PREVIEW_PANE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

/**
 * The policy of the playground. Its editor draws every line with style attributes, and writes the colours of its theme
 * into a style element that changes with the theme, so that neither can be named by a hash: inline styles are the only
 * thing inline, and nothing is evaluated. Fonts and icons are in the style sheet, as data.
 */
export const PLAYGROUND_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The policy of a page of ours without scripts. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Headers of every answer; what a route sets itself comes before these. */
export const SECURITY_HEADERS: Reply["headers"] = {
  "content-security-policy": NOTHING_POLICY,
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
