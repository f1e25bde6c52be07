import path from 'node:path';
import { filesLike, linesLike, read, sources } from './repository.js';

const LONGEST = 300;
/** Longer files, each with its reason. Two may stand here; a third asks for a better idea. */
const LONGER: Readonly<Record<string, string>> = {};

const LONGEST_README = 100;
const TESTS = /(\.spec\.tsx?$|\/tests?\/|^libs\/testing\/|\/src\/testing\/)/;
const TOOLS = /^(tools|deploy|\.ci)\/|(^|\/)[a-z.]+\.config\.[a-z]+$|^jest\.config\.cjs$/;

test('no file is too long to be read at once', () => {
  const long = sources().filter((file) => read(file).split('\n').length - 1 > LONGEST && !(file in LONGER));
  expect(long.map((file) => `${file}: split it by subject, or give LONGER a reason`)).toEqual([]);
  expect(Object.keys(LONGER).filter((file) => !sources().includes(file))).toEqual([]);
});

test('files and folders are named in kebab-case, after what they hold', () => {
  const odd = sources(/^(?!.*\/migrations\/)/, /^(?!(\.|jest\.config))/).filter(
    (file) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(path.basename(file).replace(/^(zh-CN|zh-TW)\./, 'zh.')),
  );
  expect(odd).toEqual([]);
  const nameless = sources().filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/.test(file));
  expect(nameless.map((file) => `${file}: name it after what it holds`)).toEqual([]);
});

test('the environment is read in config.ts only', () => {
  const readers = sources().filter((file) => !TESTS.test(file) && !TOOLS.test(file) && !/\/config\.ts$/.test(file));
  expect(linesLike(readers, /process\.env/)).toEqual([]);
});

test('a module exports by name', () => {
  const modules = sources().filter((file) => !/\.config\.[a-z]+$/.test(file));
  expect(linesLike(modules, /^export default/)).toEqual([]);
});

test('every test runs', () => {
  expect(
    linesLike(sources(TESTS), /\b(it|test|describe)\.(only|skip|todo)\b|\bx(it|describe)\(|\bfdescribe\(/),
  ).toEqual([]);
});

test('nothing is left for later in the code', () => {
  const files = sources().filter((file) => !file.startsWith('tools/health/'));
  expect(linesLike(files, /\b(TODO|FIXME|XXX|HACK)\b|not implemented/)).toEqual([]);
});

test('types are told, not asserted away', () => {
  const files = sources(/\.tsx?$/, /^(?!tools\/health\/)/);
  expect(linesLike(files, /@ts-(ignore|nocheck)|\bas any\b|: any\b/)).toEqual([]);
});

test('no file knows the machine that it was written on', () => {
  const texts = filesLike(/\.(ts|tsx|mjs|cjs|json|md|ya?ml|proto|css|html|sh|conf|properties)$|\/run$/).filter(
    (file) => !file.startsWith('tools/health/'),
  );
  expect(linesLike(texts, /(^|[\s'"`(=:])\/(work|home|Users|root|farm)\/\w/)).toEqual([]);
  expect(linesLike(filesLike(/package-lock\.json$/), /"resolved": "http/).slice(0, 1)).toEqual([]);
});

test('a README is one page', () => {
  const long = filesLike(/README\.md$/).filter((file) => read(file).split('\n').length - 1 > LONGEST_README);
  expect(long).toEqual([]);
});
