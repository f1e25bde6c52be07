import { type ThemeConfig, theme } from 'antd';
import { designTokens, type Mode } from './tokens.js';

const algorithms = { light: theme.defaultAlgorithm, dark: theme.darkAlgorithm };

/** Ant Design's theme for a mode. `touch`: larger controls for fingers; `still`: the person wants no motion. */
export const antdTheme = (mode: Mode, { touch, still }: { touch: boolean; still: boolean }): ThemeConfig => ({
  algorithm: algorithms[mode],
  token: {
    ...designTokens.shared.token,
    ...designTokens[mode].token,
    ...(touch ? designTokens.touch.token : {}),
    motion: !still,
  },
  components: designTokens[mode].components,
  hashed: false,
});
