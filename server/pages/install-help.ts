import { type Html, html } from "./html.ts";

/** How the add-in gets into Excel; the sample workbook points here by #excel. */
export function installHelp(): Html {
  return html`<section aria-labelledby="excel"><h2 id="excel">装入 Excel</h2>
<p>Excel 只从 https 地址装载加载项：先在服务器上运行 <code>npm run certs</code>，按提示信任证书，再重新启动。然后下载 <a href="/manifest.xml">manifest.xml</a>：</p>
<ul>
<li>Windows：把清单放进共享文件夹；文件 → 选项 → 信任中心 → 受信任的加载项目录，添加该文件夹；重启 Excel，插入 → 我的加载项 → 共享文件夹。</li>
<li>Mac：把清单复制到 <code>~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/</code>，重启 Excel，插入 → 我的加载项。</li>
<li>网页版：插入 → 加载项 → 上传我的加载项，每个浏览器一次。</li>
</ul></section>`;
}
