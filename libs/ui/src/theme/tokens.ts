import tokens from './tokens.json' with { type: 'json' };

/** Light or dark, as painted; which of them a person wants is `ThemeChoice`. */
export type Mode = 'light' | 'dark';

/** The design's tokens, unchanged (design/tokens.json): Ant Design's theme and our own `product` colours. */
export const designTokens = tokens;

/** Below this width (CSS pixels) fingers are expected: larger controls, cards instead of tables. */
export const TOUCH_BELOW = tokens.touch.below;
