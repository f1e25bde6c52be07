/** What a generator is told on the command line. */

/** A request that a generator cannot fulfil; the message says what to do. */
export class Unfit extends Error {}

/** Words, `--name value` (several times where a list is meant) and `--flag` at the end or before another option. */
export const argumentsOf = (argv) => {
  const words = [];
  const options = new Map();
  for (let at = 0; at < argv.length; at += 1) {
    const [, name, joined] = /^--([a-z-]+)(?:=([\s\S]*))?$/i.exec(argv[at]) ?? [];
    if (name === undefined) {
      words.push(argv[at]);
      continue;
    }
    const takesNext = joined === undefined && at + 1 < argv.length && !/^--[a-z]/i.test(argv[at + 1]);
    const value = joined ?? (takesNext ? argv[at + 1] : 'true');
    if (takesNext) at += 1;
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return {
    words,
    flag: (name) => options.has(name),
    all: (name) => options.get(name) ?? [],
    option: (name, otherwise) => options.get(name)?.at(-1) ?? otherwise,
    /** The option, or a refusal that says what it is for. */
    needed: (name, what) => {
      const value = options.get(name)?.at(-1);
      if (value === undefined || value === 'true' || value.trim() === '')
        throw new Unfit(`--${name} is needed: ${what}`);
      return value;
    },
  };
};

/** The words of the command line by name; says which one is missing. */
export const wordsNamed = ({ words }, ...names) => {
  if (words.length < names.length) throw new Unfit(`<${names[words.length]}> is missing.`);
  if (words.length > names.length)
    throw new Unfit(`What is ${words[names.length]}? Values with spaces stand in quotes.`);
  return Object.fromEntries(names.map((name, index) => [name, words[index]]));
};

/** `中文|繁體|English` as the three languages. */
export const inThreeLanguages = (text, option) => {
  const [simplified, traditional, english, more] = text.split('|').map((part) => part.trim());
  if (!simplified || !traditional || !english || more !== undefined)
    throw new Unfit(`--${option} is said in three languages: "简体|繁體|English", not "${text}"`);
  return { simplified, traditional, english };
};
