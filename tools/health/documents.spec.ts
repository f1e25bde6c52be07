import { existsSync } from 'node:fs';
import path from 'node:path';
import { eventTypes } from '@goldkey/proto';
import { filesLike, read, root, services, sources } from './repository.js';

const documents = filesLike(/\.md$/);

test('every link to a file of the repository leads somewhere', () => {
  const broken = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      .filter(([, target = '']) => !existsSync(path.join(root, path.dirname(file), target)))
      .map(([, target]) => `${file}: ${target}`),
  );
  expect(broken).toEqual([]);
});

test('a decision that code cites has been recorded', () => {
  const files = [...sources(), ...documents].filter((file) => !file.startsWith('tools/health/'));
  const missing = files.flatMap((file) =>
    [...read(file).matchAll(/\badr\/(\d{4})/g)]
      .filter(([, number = '']) => filesLike(new RegExp(`^docs/adr/${number}-`)).length === 0)
      .map(([cited]) => `${file}: ${cited}`),
  );
  expect(missing).toEqual([]);
});

describe('decisions', () => {
  const records = filesLike(/^docs\/adr\/.*\.md$/).sort();

  test('are numbered without a gap', () => {
    const numbers = records.map((file) => Number(path.basename(file).slice(0, 4)));
    expect(numbers).toEqual(records.map((_, index) => index + 1));
  });

  test.each(records)('%s tells context, decision, consequences and the check that keeps it, on one page', (file) => {
    const text = read(file);
    expect(text).toMatch(new RegExp(`^# ${path.basename(file).slice(0, 4)} `));
    for (const part of ['Context', 'Decision', 'Consequences', 'Check']) expect(text).toContain(`\n## ${part}\n`);
    expect(text.split('\n').length).toBeLessThanOrEqual(60);
  });
});

describe('the glossary', () => {
  /** Identifiers of the third column. */
  const rows = read('docs/glossary.md')
    .split('\n')
    .filter((line) => /^\|.*`.*\|.*\|$/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const identifiers = rows.flatMap(([, , cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word));
  const words = new Set(identifiers.flatMap((identifier) => identifier.split(/[-.]/)));
  /** Small words that mean what they mean everywhere. */
  const grammar = ['of', 'on', 'by', 'in', 'for', 'from', 'to', 'and', 'the', 'a', 'own', 'next', 'all'];
  const singular = (word: string): string[] => [
    word,
    word.replace(/s$/, ''),
    word.replace(/ies$/, 'y'),
    word.replace(/es$/, ''),
  ];
  const isKnown = (word: string): boolean => grammar.includes(word) || singular(word).some((form) => words.has(form));

  test('says each word in Chinese, in English, as an identifier and what it means', () => {
    expect(rows.filter((row) => row.length !== 4 || row.some((cell) => cell === ''))).toEqual([]);
    expect(rows.filter(([chinese = '']) => !/\p{Script=Han}|^\d/u.test(chinese))).toEqual([]);
  });

  test('has one meaning a word', () => {
    const twice = identifiers.filter((word, index) => identifiers.indexOf(word) !== index);
    expect(twice).toEqual([]);
  });

  test('has the thing that every event is about', () => {
    const things = new Set(eventTypes.map((type) => type.split('.')[2] ?? ''));
    expect([...things].filter((thing) => !identifiers.includes(thing))).toEqual([]);
  });

  test('has every listed word of the events', () => {
    const listed = filesLike(/^proto\/goldkey\/.*\/events\.proto$/).flatMap((file) =>
      [...read(file).matchAll(/listed\) = "([^"]+)"/g)].flatMap(([, list = '']) => list.split('|')),
    );
    expect([...new Set(listed)].filter((word) => !identifiers.includes(word))).toEqual([]);
  });

  test('has the nouns of every use case', () => {
    const useCases = services.flatMap(({ folder }) =>
      sources(new RegExp(`^${folder}/src/application/`), /^(?!.*\.spec\.ts$)/).filter((file) =>
        /^export class /m.test(read(file)),
      ),
    );
    const strange = useCases.flatMap((file) => {
      const [, ...nouns] = path.basename(file, '.ts').split('-');
      const unknown = nouns.filter((noun) => !isKnown(noun));
      return unknown.length > 0 ? [`${file}: ${unknown.join(', ')}`] : [];
    });
    expect(strange).toEqual([]);
  });

  test('has the nouns of every clause', () => {
    const clauses = sources(/^libs\/rulebook\/.*\/[a-z]-\d\d-[a-z0-9-]+(\.ts|\/clause\.ts)$/);
    const names = clauses.map((file) => /\/([a-z])-(\d\d)-([a-z0-9-]+?)(\.ts|\/clause\.ts)$/.exec(file)?.[3] ?? '');
    expect([...new Set(names.flatMap((name) => name.split('-')))].filter((word) => !isKnown(word))).toEqual([]);
  });
});
