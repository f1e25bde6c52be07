/** Changes of texts that exist. Each names the place that it needs and refuses where that place is not there. */
import { Unfit } from './arguments.mjs';

const found = (text, pattern, what) => {
  const match = pattern.exec(text);
  if (match === null) throw new Unfit(`No place found: ${what}. Add it by hand, as the how-to page shows.`);
  return match;
};

/** `addition` before the first match of `pattern`; `what` says in words which place that is. */
export const before = (text, pattern, addition, what) => {
  const { index } = found(text, pattern, what);
  return text.slice(0, index) + addition + text.slice(index);
};

/** `addition` after the first match. */
export const after = (text, pattern, addition, what) => {
  const match = found(text, pattern, what);
  const end = match.index + match[0].length;
  return text.slice(0, end) + addition + text.slice(end);
};

/** The first match, replaced by what `by` makes of it, as String.replace would. */
export const instead = (text, pattern, by, what) => {
  found(text, pattern, what);
  return text.replace(pattern, by);
};

/** Adds a name to the import from a module, which is made where there is none. `typed`: the name is a type only. */
export const importing = (text, name, from, { typed = false } = {}) => {
  const escaped = from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const known = new RegExp(`import (type )?\\{([^}]*)\\} from '${escaped}';`).exec(text);
  if (known === null) {
    const line = `import ${typed ? 'type ' : ''}{ ${name} } from '${from}';\n`;
    const first = text.search(/^import /m);
    return first < 0 ? `${line}\n${text}` : text.slice(0, first) + line + text.slice(first);
  }
  const [whole, allTypes, names] = known;
  const listed = names
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  if (listed.some((part) => part.replace(/^type /, '').split(' as ')[0] === name)) return text;
  const own = typed && !allTypes ? `type ${name}` : name;
  const all = allTypes && !typed ? [...listed.map((part) => `type ${part}`), own] : [...listed, own];
  return text.replace(whole, `import ${allTypes && typed ? 'type ' : ''}{ ${all.join(', ')} } from '${from}';`);
};

/** By which name the file knows an import: another one where it says `name as another`. */
export const knownAs = (text, name) => new RegExp(`\\b${name} as (\\w+)`).exec(text)?.[1] ?? name;

/** Adds `'key': 'text'` lines to a table of texts, in the order of keys where the table is in order. */
export const withTexts = (text, entries) => {
  const lines = Object.entries(entries).filter(([key]) => !text.includes(`'${key}':`));
  return lines.reduce((changed, [key, said]) => {
    const line = `  '${key}': '${said.replaceAll("'", '’')}',\n`;
    const later = [...changed.matchAll(/^ {2}'([^']+)':/gm)].find(([, other]) => other > key);
    const at = later?.index ?? changed.lastIndexOf('\n}') + 1;
    return changed.slice(0, at) + line + changed.slice(at);
  }, text);
};
