import type { Mode } from './tokens.js';

/** What a person asked for: one of the two, or as the device says. */
export type ThemeChoice = 'system' | Mode;

export const THEME_KEY = 'goldkey.theme';

/** The remembered choice; anything unreadable counts as *as the device says*. */
export const readThemeChoice = (storage: Pick<Storage, 'getItem'> | undefined): ThemeChoice => {
  const kept = storage?.getItem(THEME_KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
};

/** What is painted for a choice on a device that prefers dark, or not. */
export const modeFor = (choice: ThemeChoice, deviceIsDark: boolean): Mode => {
  if (choice !== 'system') return choice;
  return deviceIsDark ? 'dark' : 'light';
};
