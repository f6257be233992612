import { readSetting, saveSetting } from "./document-setting.ts";

/**
 * What happens when the server has newer figures: the analyst is asked, the cells are refreshed by themselves, or
 * nothing before 全部刷新 is pressed.
 */
export type RefreshMode = "ask" | "automatic" | "manual";

const SETTING = "plancell.refresh";

/** Every mode, in the order in which it is offered. */
export const REFRESH_MODES: readonly RefreshMode[] = ["ask", "automatic", "manual"];

/** Of this workbook; asking is the default, also where the setting is no mode. */
export function readRefreshMode(): RefreshMode {
  const stored = readSetting(SETTING);
  return REFRESH_MODES.find((mode) => mode === stored) ?? "ask";
}

/** Kept in the workbook, because it is the workbook's figures that it is about. */
export function saveRefreshMode(mode: RefreshMode): Promise<void> {
  return saveSetting(SETTING, mode);
}
