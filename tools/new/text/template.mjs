/** Templates: files of tools/new/templates/<name>/, named as what they make with `.txt` at the end, with «words» to fill in (__words__ in names). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const templates = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../templates');

const wordOf = (values, name) => {
  if (!Object.hasOwn(values, name)) throw new Error(`a template asks for ${name}, which nobody gave`);
  return values[name];
};

/** The text with every «word» filled in; a line that holds nothing but an empty word goes. */
export const fill = (text, values) =>
  text
    .replace(/^[ \t]*«(\w+)»[ \t]*\n/gm, (line, name) => (wordOf(values, name) === '' ? '' : line))
    .replace(/«(\w+)»/g, (_all, name) => wordOf(values, name));

/** Every file of a template below `folder`, path → text; names may hold words, too. */
export const fromTemplate = (name, folder, values) =>
  Object.fromEntries(
    readdirSync(path.join(templates, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((file) => {
        const target = path.relative(path.join(templates, name), file).replace(/\.txt$/, '');
        return [
          path.join(folder, fill(target.replace(/__(\w+?)__/g, '«$1»'), values)),
          fill(readFileSync(file, 'utf8'), values),
        ];
      }),
  );
