import { type ThemeConfig, theme } from 'antd';
import { designTokens, type Mode } from './tokens.js';

const algorithms = { light: theme.defaultAlgorithm, dark: theme.darkAlgorithm };

/** A sorted column looks like the others: its arrow says enough. */
const tableOf = (mode: Mode) => {
  const table = designTokens[mode].components.Table;
  return {
    ...table,
    bodySortBg: 'transparent',
    headerSortActiveBg: table.headerBg,
    headerSortHoverBg: table.headerBg,
  };
};

/** Ant Design's theme for a mode. `touch`: larger controls for fingers; `still`: the person wants no motion. */
export const antdTheme = (mode: Mode, { touch, still }: { touch: boolean; still: boolean }): ThemeConfig => ({
  algorithm: algorithms[mode],
  token: {
    ...designTokens.shared.token,
    ...designTokens[mode].token,
    ...(touch ? designTokens.touch.token : {}),
    colorInfoBg: designTokens[mode].token.colorPrimaryBg,
    colorInfoBorder: designTokens[mode].token.colorPrimaryBorder,
    // What is being sent can still be read.
    opacityLoading: 1,
    motion: !still,
  },
  components: { ...designTokens[mode].components, Table: tableOf(mode) },
  hashed: false,
});
