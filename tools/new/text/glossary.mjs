/** The glossary: which words it has, and a row for a new one. */
import { Unfit } from './arguments.mjs';
import { plural, spoken } from './names.mjs';

export const GLOSSARY = 'docs/glossary.md';
const TABLE = '| 中文 | English | Identifier | Meaning |\n|---|---|---|---|\n';

/** Where the words of a service stand. */
const SECTIONS = {
  estates: '组织与人',
  staffing: '管理动作',
  inspections: '巡查与检查',
  complaints: '客户关系',
  billing: '收费',
  convenience: '便民服务',
  evaluation: '考核',
};

const identifiersOf = (text) =>
  text
    .split('\n')
    .filter((line) => /^\|.*`.*\|.*\|$/.test(line))
    .flatMap((line) => [...(line.split(/(?<!\\)\|/)[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word));

/** Small words, and forms of a word: the same as in tools/health/documents.spec.ts. */
const GRAMMAR = ['of', 'on', 'by', 'in', 'for', 'from', 'to', 'and', 'the', 'a', 'own', 'next', 'all'];

/** The words of a name that no row of the glossary has. */
export const unknownNouns = (text, name) => {
  const words = new Set(identifiersOf(text).flatMap((identifier) => identifier.split(/[-.]/)));
  const forms = (word) => [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y'), word.replace(/es$/, '')];
  return name.split('-').filter((word) => !GRAMMAR.includes(word) && !forms(word).some((form) => words.has(form)));
};

/** Whether the whole name is an identifier. */
export const isWord = (text, name) => identifiersOf(text).includes(name);

const cell = (text) => text.replaceAll('|', '\\|');

/** The glossary with one more row, in the section of the service; a service without one gets it. */
export const withWord = (text, { service, chinese, english, identifier, meaning, section }) => {
  if (isWord(text, identifier)) return text;
  const row = `| ${cell(chinese)} | ${cell(english)} | \`${identifier}\` | ${cell(meaning)} |\n`;
  const heading = section ?? SECTIONS[service];
  const start = heading === undefined ? -1 : text.search(new RegExp(`^## ${heading}`, 'm'));
  if (start < 0) {
    const title = `## ${heading ?? chinese} ${english.slice(0, 1).toUpperCase()}${plural(english).slice(1)}`;
    return `${text.trimEnd()}\n\n${title}\n\n${TABLE}${row}`;
  }
  const next = text.indexOf('\n## ', start);
  const end = next < 0 ? text.length : next;
  return `${text.slice(0, end).trimEnd()}\n${row}${text.slice(end)}`;
};

/** A word as --word gives it; where the two scripts write it alike, the traditional one is left out. */
export const wordOf = (said) => {
  const [identifier, chinese, english, meaning] = said.split('=').map((part) => part.trim());
  if (!identifier || !chinese || !english || !meaning)
    throw new Unfit(`--word is "identifier=简体|繁體=English=meaning", not "${said}"`);
  const [simplified, traditional = simplified] = chinese.split('|');
  return { identifier, simplified, traditional, english, meaning };
};

/** The Chinese and the English of an identifier that the glossary has. */
export const spokenWord = (text, identifier) => {
  const line = text.split('\n').find((one) => one.startsWith('|') && one.includes(`\`${identifier}\``));
  const [, chinese = identifier, english = identifier] = line?.split(/(?<!\\)\|/).map((part) => part.trim()) ?? [];
  return { simplified: chinese, traditional: chinese, english };
};

/**
 * The change of the glossary that names ask for, as `{ [file]: change }`: nothing where all nouns of `words` are known, else a
 * row for `identifier` of --zh, --en and --meaning, and one for each --word "identifier=简体|繁體=English=meaning". `whole`: the
 * identifier itself must be a word, not only its nouns; `listed`: these must, too.
 */
export const glossaryEdits = (
  args,
  repository,
  { service, identifier, words = [identifier], listed = [], whole = false },
) => {
  const text = repository.read(GLOSSARY);
  const rows = args.all('word').map((said) => {
    const { identifier: own, simplified: chinese, english, meaning } = wordOf(said);
    return { service, identifier: own, chinese, english, meaning };
  });
  const wanted = (known) => [
    ...words.flatMap((word) => (isWord(known, word) ? [] : unknownNouns(known, word))),
    ...listed.filter((word) => !isWord(known, word)),
  ];
  const told = rows.reduce(withWord, text);
  const nameless = whole ? !isWord(told, identifier) : words.some((word) => unknownNouns(told, word).length > 0);
  if (nameless) {
    const nouns = whole ? identifier : words.flatMap((word) => unknownNouns(told, word)).join(', ');
    const need = (name, what) => args.needed(name, `the glossary has no ${nouns}; ${what}`);
    rows.push({
      service,
      identifier,
      chinese: need('zh', 'its Chinese word'),
      english: args.option('en', spoken(identifier)),
      meaning: need('meaning', 'what it means, in one line'),
    });
  }
  const changed = rows.reduce(withWord, text);
  const strange = wanted(changed);
  if (strange.length > 0)
    throw new Unfit(`The glossary has no ${strange.join(', ')}: say --word "${strange[0]}=中文=English=meaning"`);
  return changed === text ? {} : { [GLOSSARY]: (now) => rows.reduce(withWord, now) };
};
