const { Compilation, sources } = require("webpack");

const locales = require("./locales.json");

/**
 * The generated functions.json in another language. The generator reads one language only, from the comments; what a
 * language changes is what the wizard shows (descriptions and the parameters' names), never ids, names of functions or
 * the order of parameters: a workbook written in one language must calculate in the other.
 *
 * @param metadata as generated: Chinese descriptions, English names of parameters
 * @param locale "zh-CN" or "en-US"
 */
function localizeMetadata(metadata, locale) {
  return { ...metadata, functions: metadata.functions.map((one) => localizeFunction(one, locale)) };
}

function localizeFunction(one, locale) {
  const texts = found(locales[one.id], one.id);
  return {
    ...one,
    description: locale === "en-US" ? texts.description : one.description,
    parameters: one.parameters.map((parameter) => {
      const names = found(texts.parameters[parameter.name], `${one.id}.${parameter.name}`);
      if (locale === "en-US") return { ...parameter, description: names["en-US"] };
      return { ...parameter, name: names["zh-CN"] };
    }),
  };
}

function found(texts, name) {
  if (!texts) throw new Error(`addin/functions/locales.json has no texts for ${name}`);
  return texts;
}

/** Emits functions.json in Chinese, and functions.en-US.json. */
class LocalizedMetadataPlugin {
  apply(compiler) {
    const name = "LocalizedMetadataPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_DERIVED;
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        const metadata = JSON.parse(assets["functions.json"].source().toString());
        const printed = (locale) =>
          new sources.RawSource(`${JSON.stringify(localizeMetadata(metadata, locale), null, 2)}\n`);
        compilation.updateAsset("functions.json", printed("zh-CN"));
        compilation.emitAsset("functions.en-US.json", printed("en-US"));
      });
    });
  }
}

module.exports = { localizeMetadata, LocalizedMetadataPlugin };
