const { join } = require("node:path");

const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { DefinePlugin } = require("webpack");

const { version } = require("../package.json");
const { LocalizedMetadataPlugin } = require("./functions/localize-metadata.cjs");

const BUILD = join(__dirname, "../.build/web");

/** Microsoft supports office.js from its own network only; China's and closed networks set another address. */
const officeJsUrl = process.env.OFFICE_JS_URL || "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
if (!/^https:\/\/|^\/(?!\/)/u.test(officeJsUrl)) {
  throw new Error(`OFFICE_JS_URL 是“${officeJsUrl}”；应为 https:// 开头的地址，或本服务器上以 / 开头的路径。`);
}

/**
 * One entry for functions, commands and pane: two would give each its own copy of the cache. The pane's own code is
 * loaded later (import() in taskpane.ts), so that cells can calculate as soon as the few kilobytes of the entry are there.
 */
module.exports = {
  target: ["web", "es2020"],
  devtool: false,
  entry: { taskpane: join(__dirname, "taskpane/taskpane.ts") },
  output: {
    path: BUILD,
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "",
    clean: true,
  },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [{ test: /\.ts$/, loader: "esbuild-loader", options: { target: "es2020" } }] },
  plugins: [
    new DefinePlugin({ PLANCELL_VERSION: JSON.stringify(version) }),
    new CustomFunctionsMetadataPlugin({
      output: "functions.json",
      input: join(__dirname, "functions/functions.ts"),
    }),
    new LocalizedMetadataPlugin(),
    new HtmlWebpackPlugin({
      template: join(__dirname, "taskpane/taskpane.html"),
      filename: "taskpane.html",
      templateParameters: { officeJsUrl },
      // Excel calls functions as soon as the page has loaded: a deferred script would not have associated them yet.
      scriptLoading: "blocking",
      inject: "head",
    }),
    new CopyPlugin({
      patterns: [
        { from: join(__dirname, "assets/icon-*.png"), to: "assets/[name][ext]" },
        { from: join(__dirname, "taskpane/taskpane.css"), to: "taskpane.css" },
      ],
    }),
  ],
  performance: { hints: false },
};
