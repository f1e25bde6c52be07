/** One name in the forms that files, code, SQL and addresses ask for. */
import { Unfit } from './arguments.mjs';

export const pascal = (kebab) => kebab.replace(/(^|-)([a-z0-9])/g, (_all, _dash, letter) => letter.toUpperCase());
export const camel = (kebab) => kebab.replace(/-([a-z0-9])/g, (_all, letter) => letter.toUpperCase());
export const snake = (name) =>
  name
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replaceAll('-', '_')
    .replace(/^_/, '');

/** The plural of the last word. */
export const plural = (kebab) => {
  if (/[^aeiou]y$/.test(kebab)) return kebab.replace(/y$/, 'ies');
  return /(s|x|z|ch|sh)$/.test(kebab) ? `${kebab}es` : `${kebab}s`;
};

/** `taken-on` → 'taken on'. */
export const spoken = (kebab) => kebab.replaceAll('-', ' ');

/** Escapes what stands in a single-quoted string. */
export const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

export const capital = (text) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** `a` or `an`, by the first letter. */
export const article = (text) => (/^[aeiou]/i.test(text) ? 'an' : 'a');

/** A name in kebab-case, or a refusal. */
export const kebabName = (name, what) => {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new Unfit(`${what} is written in kebab-case, not "${name}"`);
  return name;
};

/** The past tense of a verb: `end` → 'ended', `close` → 'closed'; what is irregular is told with --past. */
export const pastOf = (verb) => {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? verb.replace(/y$/, 'ied') : `${verb}ed`;
};
