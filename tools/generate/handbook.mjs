/** The rulebook's own generated files: its clauses with text and numbers, and the handbook made from them in three languages. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generated } from '../../libs/rulebook/generate.mjs';
import { root } from '../projects.mjs';

export const title = 'handbook: libs/rulebook/src/gen, docs/handbook*.md';

const write = (file, text) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** The handbook is made by running the rulebook, so a changed rulebook is brought to the checkout first, unless only checked. */
export const generate = async (out, { check = false } = {}) => {
  const bring = (file, text) => {
    const there = path.join(root, file);
    if (!check && !(existsSync(there) && readFileSync(there, 'utf8') === text)) write(there, text);
  };
  for (const [file, text] of await generated(bring)) write(path.join(out, file), text);
};
