import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createCA, createCert } from "mkcert";

import { readConfig } from "../config.ts";

// Writes an authority and a certificate for this machine into the data folder; the server then also listens on HTTPS,
// which Excel asks for. Trusting the authority is left to the person: nothing else is changed on the machine.

const VALID_DAYS = 825;

const { dataFolder, hosts } = readConfig(process.env);
const folder = join(dataFolder, "certs");
const ca = await createCA({
  organization: "Plancell local authority",
  countryCode: "CN",
  state: "Shaanxi",
  locality: "Xi'an",
  validity: VALID_DAYS,
});
const domains = hosts
  .map((host) => host.replace(/^\[|\]$/gu, ""))
  .filter((host) => host !== "0.0.0.0" && host !== "::");
const server = await createCert({ domains: [...new Set(domains)], validity: VALID_DAYS, ca });

mkdirSync(folder, { recursive: true });
const files = { "ca.crt": ca.cert, "ca.key": ca.key, "localhost.crt": server.cert, "localhost.key": server.key };
for (const [name, content] of Object.entries(files)) {
  writeFileSync(join(folder, name), content, { mode: name.endsWith(".key") ? 0o600 : 0o644 });
}

console.log(`已写入 ${resolve(folder)}，适用于 ${domains.join("、")}。
请让本机信任 ca.crt（之后重新启动 npm start）：
  Windows（管理员）：certutil -addstore -f Root "${join(folder, "ca.crt")}"
  macOS：sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain "${join(folder, "ca.crt")}"
  Linux：复制到 /usr/local/share/ca-certificates/ 后运行 update-ca-certificates`);
