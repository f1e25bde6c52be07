import type { z } from 'zod';
import type { Locale } from './locale.js';
import { requestTexts, textOf } from './texts/texts.js';

type Issue = z.core.$ZodRawIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { readonly code: Code }>;

/** The code of a sentence about what is wrong with a value, and what it names. */
interface Said {
  readonly code: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

const said = (name: string, facts?: Said['facts']): Said => ({
  code: `request.reason-${name}`,
  ...(facts !== undefined && { facts }),
});

/** More choices than this are no help to who reads them. */
const MOST_NAMED = 12;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  bigint: 'whole-number',
  int: 'whole-number',
  boolean: 'flag',
  date: 'date',
  array: 'list',
  tuple: 'list',
  set: 'list',
  object: 'group',
  record: 'group',
  map: 'group',
  file: 'file',
  never: 'not-wanted',
};

const FORMATS: Readonly<Record<string, string>> = {
  email: 'email',
  url: 'address',
  uuid: 'id',
  guid: 'id',
  datetime: 'instant',
  date: 'date',
  time: 'time',
  json_string: 'json',
};

const typed = ({ expected, input, format }: IssueOf<'invalid_type'>): Said => {
  if (input === undefined || input === null) return said('missing');
  // A number that is none of the whole ones is expected to be of this format.
  const whole = expected === 'int' || format === 'safeint';
  return said(whole ? 'whole-number' : (TYPES[expected] ?? 'wrong'));
};

const sizeOf = (origin: string): 'text' | 'list' | 'number' | 'date' | 'file' => {
  if (origin === 'string') return 'text';
  if (origin === 'array' || origin === 'set' || origin === 'map' || origin === 'object') return 'list';
  return origin === 'date' || origin === 'file' ? origin : 'number';
};

/** A bound of a date is told as a day, of anything else as it stands. */
const boundOf = (origin: string, bound: number | bigint): string =>
  origin === 'date' ? new Date(Number(bound)).toISOString().slice(0, 10) : String(bound);

const small = ({ origin, minimum, exact, inclusive }: IssueOf<'too_small'>): Said => {
  const size = sizeOf(origin);
  const least = boundOf(origin, minimum);
  if (exact === true) return said(`exactly-${size}`, { count: least });
  if (size === 'text' && least === '1') return said('missing');
  if (size === 'list' && least === '1') return said('list-empty');
  return said(inclusive === false && size === 'number' ? 'more-than' : `least-${size}`, { least });
};

const big = ({ origin, maximum, exact, inclusive }: IssueOf<'too_big'>): Said => {
  const size = sizeOf(origin);
  const most = boundOf(origin, maximum);
  if (exact === true) return said(`exactly-${size}`, { count: most });
  return said(inclusive === false && size === 'number' ? 'less-than' : `most-${size}`, { most });
};

const listed = ({ values, input }: IssueOf<'invalid_value'>): Said => {
  if (input === undefined || input === null) return said('missing');
  return values.length <= MOST_NAMED
    ? said('one-of', { choices: values.map(String).join(', ') })
    : said('unknown-choice');
};

const united = ({ input }: IssueOf<'invalid_union'>): Said =>
  said(input === undefined || input === null ? 'missing' : 'no-form');

/** What is said of each kind of issue that zod knows: whatever it adds is missed here by the compiler. */
const SAYINGS: { readonly [Code in Issue['code']]: (issue: IssueOf<Code>) => Said } = {
  invalid_type: typed,
  too_small: small,
  too_big: big,
  invalid_format: ({ format }) => said(FORMATS[format] ?? 'form'),
  not_multiple_of: ({ divisor }) => said('multiple', { divisor: String(divisor) }),
  unrecognized_keys: ({ keys }) => said('unknown-fields', { fields: keys.join(', ') }),
  invalid_union: united,
  invalid_key: () => said('key'),
  invalid_element: () => said('element'),
  invalid_value: listed,
  custom: () => said('wrong'),
};

/** Why a value is refused, in a short sentence for who filled it in. A schema that says its own reason is not asked here. */
export const reasonOf = (issue: Issue, locale: Locale): string => {
  const say = SAYINGS[issue.code] as ((issue: Issue) => Said) | undefined;
  const { code, facts } = say?.(issue) ?? said('wrong');
  return textOf([requestTexts], locale, code, facts);
};
