import { designTokens, type Mode } from './tokens.js';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What the dark algorithm makes of the six seeds; everything else is shown as written. */
const computed = (mode: Mode): Record<string, string> => (mode === 'dark' ? designTokens.computed.dark : {});

const coloursOf = (mode: Mode): Record<string, string> => ({
  ...designTokens[mode].token,
  ...computed(mode),
});

const productOf = (mode: Mode): Record<string, string> =>
  Object.fromEntries(
    Object.entries(designTokens.product[mode]).map(([name, colour]) => [
      `color${name[0]?.toUpperCase()}${name.slice(1)}`,
      colour,
    ]),
  );

/** The custom properties of one mode by name, `--color-text` and so on, with the values that Ant Design paints too. */
export const themeVariables = (mode: Mode): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ ...coloursOf(mode), ...productOf(mode) }).map(([name, value]) => [`--${kebab(name)}`, value]),
  );

const block = (selector: string, properties: Readonly<Record<string, string>>): string =>
  `${selector}{${Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`;

/** The style sheet text that puts the tokens beside the theme, for pages with and without Ant Design. */
export const variablesCss = (): string => {
  const { fontFamily, fontFamilyCode } = designTokens.shared.token;
  return [
    block(':root', {
      'color-scheme': 'light',
      '--font-family': fontFamily,
      '--font-family-code': fontFamilyCode,
      ...themeVariables('light'),
    }),
    // Paper is white, whatever the screen shows.
    `@media screen{${block(':root[data-theme="dark"]', { 'color-scheme': 'dark', ...themeVariables('dark') })}}`,
  ].join('\n');
};

/** Adds the variables to the document once. */
export const installVariables = (target: Document): void => {
  if (target.getElementById('goldkey-variables')) return;
  const style = target.createElement('style');
  style.id = 'goldkey-variables';
  style.textContent = variablesCss();
  target.head.prepend(style);
};
