import { theme } from 'antd';
import { antdTheme } from './antd-theme.js';
import { modeFor, readThemeChoice } from './choice.js';
import { designTokens } from './tokens.js';
import { themeVariables, variablesCss } from './variables.js';

const painted = (mode: 'light' | 'dark') => {
  const { algorithm, token } = antdTheme(mode, { touch: false, still: false });
  return theme.getDesignToken({ algorithm, token }) as unknown as Record<string, string>;
};

test.each(Object.entries(designTokens.computed.dark))(
  'the dark algorithm makes %s the colour that the style sheets show',
  (name, colour) => {
    expect(painted('dark')[name]?.toUpperCase()).toBe(colour);
  },
);

test('every colour of a mode is painted by Ant Design as our variables say', () => {
  for (const mode of ['light', 'dark'] as const) {
    const tokens = painted(mode);
    const variables = themeVariables(mode);
    for (const name of Object.keys(designTokens[mode].token)) {
      const variable = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
      expect([mode, name, tokens[name]?.toUpperCase()]).toEqual([mode, name, variables[variable]?.toUpperCase()]);
    }
  }
});

test('our own colours stand beside the theme in both modes', () => {
  expect(themeVariables('light')['--color-late']).toBe('#B3261E');
  expect(themeVariables('dark')['--color-soon-mark']).toBe('#DBA54A');
  expect(variablesCss()).toContain('@media screen{:root[data-theme="dark"]{color-scheme:dark;');
});

test('fingers get larger controls', () => {
  expect(antdTheme('light', { touch: true, still: false }).token?.controlHeight).toBe(44);
  expect(antdTheme('light', { touch: false, still: true }).token).toMatchObject({ controlHeight: 36, motion: false });
});

test('a remembered choice beats the device; without one the device decides', () => {
  expect(modeFor(readThemeChoice({ getItem: () => 'dark' }), false)).toBe('dark');
  expect(modeFor(readThemeChoice({ getItem: () => 'nonsense' }), true)).toBe('dark');
  expect(modeFor(readThemeChoice(undefined), false)).toBe('light');
});
