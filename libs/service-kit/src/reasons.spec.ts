import { z } from 'zod';
import { LOCALES } from './locale.js';
import { reasonOf } from './reasons.js';
import { requestTexts } from './texts/texts.js';

type Code = z.core.$ZodIssueCode;

/** Of every kind of issue at least one value that is refused by it. */
const REFUSED: { readonly [Each in Code]: readonly (readonly [z.ZodType, unknown, string])[] } = {
  invalid_type: [
    [z.string(), undefined, 'Fill this in.'],
    [z.number(), null, 'Fill this in.'],
    [z.string(), 7, 'Write text.'],
    [z.number(), 'x', 'Write a number.'],
    [z.int(), 1.5, 'Write a whole number.'],
    [z.int(), '1', 'Write a number.'],
    [z.boolean(), 'yes', 'Say yes or no.'],
    [z.array(z.string()), 'x', 'Send a list.'],
    [z.strictObject({}), 'x', 'Send several fields together.'],
    [z.date(), 'x', 'Not a date.'],
    [z.never(), 'x', 'Leave this out.'],
    [z.symbol(), 'x', 'Not right.'],
  ],
  too_small: [
    [z.string().min(1), '', 'Fill this in.'],
    [z.string().min(2), 'x', 'Write at least 2 characters.'],
    [z.string().length(3), 'x', 'Write exactly 3 characters.'],
    [z.array(z.string()).min(1), [], 'Give at least one.'],
    [z.array(z.string()).min(2), [], 'Give at least 2.'],
    [z.int().min(0), -1, 'Not less than 0.'],
    [z.number().positive(), 0, 'More than 0.'],
    [z.date().min(new Date('2026-03-05')), new Date('2026-03-04'), 'Not before 2026-03-05.'],
    [z.file().min(9), new File(['x'], 'x'), 'The file has to have at least 9 bytes.'],
  ],
  too_big: [
    [z.string().max(2), 'long', 'Write at most 2 characters.'],
    [z.array(z.string()).max(1), ['a', 'b'], 'Give at most 1.'],
    [z.array(z.string()).length(1), ['a', 'b'], 'Give exactly 1.'],
    [z.set(z.string()).max(1), new Set(['a', 'b']), 'Give at most 1.'],
    [z.number().max(9.5), 10, 'Not more than 9.5.'],
    [z.bigint().lt(9n), 9n, 'Less than 9.'],
    [z.date().max(new Date('2026-03-05')), new Date('2026-03-06'), 'Not after 2026-03-05.'],
    [z.file().max(1), new File(['xyz'], 'x'), 'The file may have at most 1 bytes.'],
  ],
  invalid_format: [
    [z.email(), 'x', 'Not an e-mail address.'],
    [z.url(), 'x', 'Not an address of the web.'],
    [z.uuid(), 'x', 'Not an id of a record.'],
    [z.iso.time(), 'x', 'Not a time of day: write it as 09:30.'],
    [z.string().regex(/^a$/), 'x', 'Not in the form that is wanted here.'],
  ],
  not_multiple_of: [[z.number().multipleOf(5), 7, 'Only multiples of 5.']],
  unrecognized_keys: [[z.strictObject({}), { colour: 1, size: 2 }, 'Not known here: colour, size.']],
  invalid_union: [
    [z.union([z.number(), z.boolean()]), 'x', 'None of the forms that fit here.'],
    [z.union([z.number(), z.boolean()]), undefined, 'Fill this in.'],
  ],
  invalid_key: [[z.record(z.string().min(2), z.string()), { x: 'y' }, 'The name of an entry is not right.']],
  invalid_element: [[z.map(z.date(), z.string()), new Map([[new Date(0), 7]]) as never, 'An entry is not right.']],
  invalid_value: [
    [z.enum(['gate', 'patrol']), 'x', 'Only one of: gate, patrol.'],
    [z.literal(true), false, 'Only one of: true.'],
    [z.enum(['gate']), undefined, 'Fill this in.'],
    [z.enum(Array.from({ length: 13 }, (_, index) => `c${index}`) as [string]), 'x', 'Not one of the choices.'],
  ],
  custom: [[z.string().refine(() => false), 'x', 'Not right.']],
};

const cases = Object.entries(REFUSED).flatMap(([code, each]) =>
  each.map(([schema, value, sentence]) => ({ code, schema, value, sentence })),
);

test.each(cases)('$code: $sentence', ({ code, schema, value, sentence }) => {
  const reasons = LOCALES.map((locale) => {
    const { error } = schema.safeParse(value, { error: (issue) => reasonOf(issue, locale) });
    expect(error?.issues[0]?.code).toBe(code);
    return error?.issues[0]?.message ?? '';
  });
  const [simplified, traditional, english] = reasons;
  expect(english).toBe(sentence);
  // Words of zod's own, and places that were not filled in, are no Chinese sentence.
  for (const chinese of [simplified, traditional]) expect(chinese).toMatch(/^[^{}]*[\u4e00-\u9fff][^{}]*$/);
});

test('a schema that says its own reason is not overruled', () => {
  const schema = z.string({ error: 'request.not-a-day' });
  const { error } = schema.safeParse(7, { error: (issue) => reasonOf(issue, 'en') });
  expect(error?.issues[0]?.message).toBe('request.not-a-day');
});

test('no sentence is kept that nobody says, and each stands in every language', () => {
  const kept = (locale: (typeof LOCALES)[number]) =>
    Object.keys(requestTexts[locale]).filter((code) => code.startsWith('request.reason-'));
  for (const locale of LOCALES) expect(kept(locale)).toEqual(kept('en'));
});
