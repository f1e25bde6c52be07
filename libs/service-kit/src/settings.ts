/** What a service is told by its environment, read once at the start and checked as a whole (style.md 9). */

/** One setting: how its text is read, and what it is for. */
export interface Setting<Value> {
  readonly description: string;
  /** Shown in README tables; a secret has none. */
  readonly default?: string;
  readonly secret: boolean;
  /** Reads the text; throws RangeError saying what is wrong with it, without quoting a secret. */
  read(text: string | undefined): Value;
}

/** Settings by name. */
export type Settings = Readonly<Record<string, Setting<unknown>>>;
/** The values of settings. */
export type ConfigOf<S extends Settings> = {
  readonly [Name in keyof S]: S[Name] extends Setting<infer Value> ? Value : never;
};

/** The settings of a service and the way to read them. */
export interface ConfigDefinition<S extends Settings> {
  (environment?: Readonly<Record<string, string | undefined>>): ConfigOf<S>;
  readonly settings: S;
}

const missing = (): never => {
  throw new RangeError('is missing');
};

/** A text; without a default it must be set. */
export const text = (fallback: string | undefined, description: string): Setting<string> => ({
  description,
  ...(fallback === undefined ? {} : { default: fallback }),
  secret: false,
  read: (value) => value || (fallback ?? missing()),
});

/** A text that may be absent. */
export const optional = (description: string): Setting<string | undefined> => ({
  description,
  secret: false,
  read: (value) => value || undefined,
});

/** A whole number between bounds. */
export const integer = (
  fallback: number,
  bounds: { readonly min: number; readonly max: number },
  description: string,
): Setting<number> => ({
  description,
  default: String(fallback),
  secret: false,
  read: (value) => {
    const number = value ? Number(value) : fallback;
    if (!Number.isInteger(number) || number < bounds.min || number > bounds.max) {
      throw new RangeError(`is not a whole number from ${bounds.min} to ${bounds.max}`);
    }
    return number;
  },
});

/** A TCP port; 0 takes a free one. */
export const port = (fallback: number, description: string): Setting<number> =>
  integer(fallback, { min: 0, max: 65_535 }, description);

const readUrl = (value: string): string => {
  if (!URL.canParse(value)) throw new RangeError('is not a URL');
  return value.replace(/\/$/, '');
};

/** An address; a slash at its end is dropped. */
export const url = (fallback: string | undefined, description: string): Setting<string> => ({
  ...text(fallback, description),
  read: (value) => readUrl(value || (fallback ?? missing())),
});

/** A secret: no default, never shown. */
export const secret = (description: string): Setting<string> => ({
  description,
  secret: true,
  read: (value) => value || missing(),
});

/** A secret that may be absent. */
export const optionalSecret = (description: string): Setting<string | undefined> => ({
  description,
  secret: true,
  read: (value) => value || undefined,
});

/** An address that holds a secret, as a database's does. */
export const secretUrl = (description: string): Setting<string> => ({
  description,
  secret: true,
  read: (value) => readUrl(value || missing()),
});

/** One of the words given; the first is the default. */
export const oneOf = <Word extends string>(words: readonly [Word, ...Word[]], description: string): Setting<Word> => ({
  description,
  default: words[0],
  secret: false,
  read: (value) => {
    const word = (value || words[0]) as Word;
    if (!words.includes(word)) throw new RangeError(`is none of ${words.join(', ')}`);
    return word;
  },
});

/** Settings that are wrong, all of them. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(`The configuration is not usable:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}
