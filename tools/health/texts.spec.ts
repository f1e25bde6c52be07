import path from 'node:path';
import { filesLike, read, root, services, sources } from './repository.js';

type Words = Readonly<Record<string, string>>;
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;

/** The one table of words that a file of texts exports. */
const wordsOf = (file: string): Words => {
  const exported = Object.values(jest.requireActual<Record<string, unknown>>(path.join(root, file)));
  return exported.find((value) => typeof value === 'object' && value !== null) as Words;
};

const folders = filesLike(/\/zh-CN\.ts$/).map((file) => path.dirname(file));
const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
const pluralOf = (key: string): string => key.replace(/_(one|other|zero)$/, '');

test.each(folders)('%s says everything in all three languages', (folder) => {
  const [simplified, ...others] = LANGUAGES.map((language) => ({
    language,
    words: wordsOf(`${folder}/${language}.ts`),
  }));
  for (const { language, words } of others) {
    const keys = new Set(Object.keys(words).map(pluralOf));
    expect([language, [...keys].sort()]).toEqual([language, Object.keys(simplified?.words ?? {}).sort()]);
    for (const [key, text] of Object.entries(words)) {
      const first = simplified?.words[pluralOf(key)] ?? '';
      // A form for one may leave the number out.
      const known = key === pluralOf(key) ? holes(text) : holes(first);
      expect([language, key, known]).toEqual([language, key, holes(first)]);
      expect(text.trim()).not.toBe('');
    }
  }
});

test.each(folders)('%s: traditional Chinese is not simplified Chinese', (folder) => {
  // Only simplified Chinese writes these characters so.
  const simplified = /[们说请没时间问题经验实际关发现项业员务电话录单处应该标记还达选择这]/u;
  const leaked = Object.entries(wordsOf(`${folder}/zh-TW.ts`)).filter(([, text]) => simplified.test(text));
  expect(leaked).toEqual([]);
});

const codesOf = (folder: string, name: string): string[] => {
  const code = new RegExp(`(?:refuse\\(|code:)\\s*['"](${name}\\.[a-z.-]+)['"]`, 'g');
  const files = sources(new RegExp(`^${folder}/src/`), /^(?!.*(\/texts\/|\.spec\.ts$|\/testing\/))/);
  return [...new Set(files.flatMap((file) => [...read(file).matchAll(code)].map(([, found = '']) => found)))].sort();
};

const saying = services.filter(({ folder }) => folders.includes(`${folder}/src/texts`));

test.each(saying.map(({ name, folder }) => [name, folder]))('%s: every refusal has its sentence', (name, folder) => {
  const words = wordsOf(`${folder}/src/texts/zh-CN.ts`);
  const mute = codesOf(folder, name).filter((code) => !Object.hasOwn(words, code));
  expect(mute.map((code) => `${code}: give it a sentence in ${folder}/src/texts`)).toEqual([]);
});

test('the frame says every refusal of its own', () => {
  const words = wordsOf('libs/service-kit/src/texts/zh-CN.ts');
  const codes = ['libs/service-kit', 'libs/access'].flatMap((folder) => codesOf(folder, 'request'));
  expect([...new Set(codes)].filter((code) => !Object.hasOwn(words, code))).toEqual([]);
});

describe('the audit has a word', () => {
  const domains = sources(/^services\/[^/]+\/src\//, /^(?!.*\.spec\.ts$)/);
  const found = (pattern: RegExp): string[] => [
    ...new Set(domains.flatMap((file) => [...read(file).matchAll(pattern)].map(([, word = '']) => word))),
  ];
  const { deedTexts, kindTexts, valueTexts } = jest.requireActual(
    path.join(root, 'services/identity/ui/text/record-words.ts'),
  );
  const { deedIn } = jest.requireActual(path.join(root, 'services/identity/ui/deed-in.ts'));

  test('for every kind of record', () => {
    const kinds = found(/recordKind: '([a-z-]+)'/g);
    expect(kinds).toContain('roster-day');
    expect(kinds.filter((kind) => !Object.hasOwn(kindTexts['zh-CN'], kind))).toEqual([]);
  });

  test('for whatever can happen to one', () => {
    const inRegisters = found(/\bhappens: '([A-Z][A-Za-z]+)'/g).concat('Written', 'Corrected');
    const happens = [...found(/\breadonly type: '([A-Z][A-Za-z]+)'/g), ...inRegisters].map((type) =>
      type.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase(),
    );
    expect(happens).toContain('employee-hired');
    expect(happens.filter((change) => deedIn(change, deedTexts['zh-CN']) === undefined)).toEqual([]);
  });

  test('for every listed value that services tell each other', () => {
    const contracts = filesLike(/^proto\/goldkey\/.*\.proto$/)
      .map(read)
      .join('\n');
    const listed = [...contracts.matchAll(/listed\) = "([^"]+)"/g)].flatMap(([, words = '']) => words.split('|'));
    expect(listed).toContain('served-person');
    expect([...new Set(listed)].filter((value) => !Object.hasOwn(valueTexts['zh-CN'], value))).toEqual([]);
  });
});
