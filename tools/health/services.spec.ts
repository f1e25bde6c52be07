import { readdirSync } from 'node:fs';
import path from 'node:path';
import { changedSince, filesLike, mainBranch, read, root, services, sources } from './repository.js';

const { layers } = jest.requireActual<{ layers: Record<string, unknown> }>('../layers.cjs');

const exists = (file: string): boolean => filesLike(/./).includes(file);

test.each(services.map(({ name, folder }) => [name, folder]))('%s has the files of a service', (name, folder) => {
  const standard = [
    'README.md',
    'package.json',
    'tsconfig.json',
    'openapi.json',
    'src/main.ts',
    'src/migrate.ts',
    'src/config.ts',
    `src/${name}.module.ts`,
    'src/application/ports.ts',
    'src/texts/zh-CN.ts',
    'src/texts/zh-TW.ts',
    'src/texts/en.ts',
  ];
  expect(standard.filter((file) => !exists(`${folder}/${file}`))).toEqual([]);
});

test.each(services.map(({ name, folder }) => [name, folder]))(
  '%s: every folder of src has a layer',
  (_name, folder) => {
    const folders = readdirSync(path.join(root, folder, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const unknown = folders.filter((name) => !Object.hasOwn(layers, name));
    expect(unknown.map((name) => `${folder}/src/${name}: give it a layer in tools/layers.cjs`)).toEqual([]);
  },
);

test.each(services.map(({ name, folder }) => [name, folder]))('%s: main.ts only starts', (_name, folder) => {
  const file = `${folder}/src/main.ts`;
  if (exists(file)) expect(read(file).split('\n').length - 1).toBeLessThanOrEqual(40);
});

test('a door refuses what it does not know, instead of answering as if it had not been said', () => {
  // Fields of registers are made strict where their doors are made.
  const lax = sources(/^services\/[^/]+\/src\/adapters\/in\/http\//, /^(?!.*(\.spec\.ts$|\/registers\/))/).filter(
    (file) => /\bz\s*\.object\(/.test(read(file)),
  );
  expect(lax).toEqual([]);
});

test('a use case is one class with one public method', () => {
  const many = sources(/^services\/[^/]+\/src\/application\//, /^(?!.*\.spec\.ts$)/).flatMap((file) => {
    const classes = [...read(file).matchAll(/^export class (\w+)/gm)];
    return classes.length > 1 ? [`${file}: ${classes.map(([, name]) => name).join(', ')}`] : [];
  });
  expect(many).toEqual([]);
});

const migrations = filesLike(/\/migrations\/[^/]+\.ts$/, /^(?!.*\.spec\.ts$)/);

test('a migration begins with why it is, and with its kind', () => {
  const silent = migrations.filter((file) => {
    const comment = read(file)
      .split('\n')
      .slice(0, 5)
      .filter((line) => /^(\/\/|\/\*\*| \*)/.test(line))
      .join(' ');
    return !/\b(expand|data|contract)\b/i.test(comment) || comment.length < 40;
  });
  expect(silent.map((file) => `${file}: "// Why: …. Kind: expand." (or data, or contract)`)).toEqual([]);
});

test('migrations of services are named by time, verb and what', () => {
  const odd = migrations.filter((file) => /^services\//.test(file) && !/\/\d{13}-[a-z]+(-[a-z0-9]+)+\.ts$/.test(file));
  expect(odd).toEqual([]);
});

test('an applied migration is never edited', () => {
  const base = mainBranch();
  // Before the first release nothing is applied anywhere that cannot be made anew.
  if (base === undefined || JSON.parse(read('package.json')).version.startsWith('0.')) return;
  expect(changedSince(base, ...new Set(migrations.map((file) => path.dirname(file))))).toEqual([]);
});
