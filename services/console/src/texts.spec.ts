import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Finds every text file of pages, so that a new service is checked without a line here. */
const root = path.resolve(__dirname, '../../..');
const services = path.join(root, 'services');
const folders = [
  path.join(root, 'libs/ui/src/text'),
  path.join(services, 'console/src/text'),
  ...readdirSync(services).map((service) => path.join(services, service, 'ui/text')),
].filter((folder) => {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
});

const languages = { 'zh-CN': 'zhCN', 'zh-TW': 'zhTW', en: 'en' } as const;

const read = (folder: string, language: keyof typeof languages): Readonly<Record<string, string>> =>
  // The folders are found at run time.
  (require(path.join(folder, language)) as Record<string, Record<string, string>>)[languages[language]] ?? {};

const holes = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();

const name = (folder: string): string => path.relative(root, folder);

test('the text files of all services are found', () => {
  expect(folders.map(name)).toEqual(expect.arrayContaining(['libs/ui/src/text', 'services/complaints/ui/text']));
});

test.each(folders.map((folder) => [name(folder), folder]))(
  '%s has every text in every language with the same holes',
  (_, folder) => {
    const source = read(folder, 'zh-CN');
    for (const language of ['zh-TW', 'en'] as const) {
      const words = read(folder, language);
      const wrong = Object.keys(source).filter((key) => !words[key] || holes(words[key]) !== holes(source[key] ?? ''));
      // Add the key, or the missing {hole}, to that file.
      expect({ language, wrong }).toEqual({ language, wrong: [] });
    }
  },
);

test.each(folders.map((folder) => [name(folder), folder]))(
  '%s is written in traditional signs where it says so',
  (_, folder) => {
    const simplified =
      /[们这说时项务单过还没东来员级处经关总报办户证质检规则财页动态询记录请写开组织统计发给对应让认为选择种类别个国长门见问间头实结]/;
    const found = Object.entries(read(folder, 'zh-TW')).filter(([, text]) => simplified.test(text));
    expect(found.map(([key]) => key)).toEqual([]);
  },
);
