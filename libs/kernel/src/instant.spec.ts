import fc from 'fast-check';
import { readInstant } from './index.js';

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})$/;

/** What the runtime's own parser makes of the text, where the grammar lets it through. */
const byTheRuntime = (text: string): number | undefined => {
  const found = RFC3339.exec(text);
  if (!found) return undefined;
  const [, year, month, dayNumber, hour, minute, second, fraction = '', offset = ''] = found;
  const day = `${year}-${month}-${dayNumber}`;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return undefined;
  const ms = Date.parse(
    `${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}${offset.toUpperCase()}`,
  );
  return Number.isNaN(ms) || hour === '24' ? undefined : ms;
};

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
const upTo = (max: number) => fc.integer({ min: 0, max });
const nearlyInstant = fc
  .record({
    year: upTo(9999),
    month: upTo(13),
    day: upTo(32),
    time: fc.tuple(upTo(24), upTo(60), upTo(60)),
    fraction: fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{0,6}$/)),
    offset: fc.oneof(
      fc.constantFrom('Z', 'z', '', '+8:00', '+0800'),
      fc.tuple(fc.constantFrom('+', '-'), upTo(24), upTo(60)).map(([sign, h, m]) => `${sign}${pad(h)}:${pad(m)}`),
    ),
    separator: fc.constantFrom('T', 't', ' '),
  })
  .map(
    (p) =>
      `${pad(p.year, 4)}-${pad(p.month)}-${pad(p.day)}${p.separator}${p.time.map((v) => pad(v)).join(':')}${p.fraction}${p.offset}`,
  );

test('texts that are instants, or nearly, are read as the runtime reads them', () => {
  fc.assert(
    fc.property(nearlyInstant, (text) => readInstant(text) === byTheRuntime(text)),
    { numRuns: 3000 },
  );
});

test('a text with one character changed, lost or added is read as the runtime reads it', () => {
  const base = '2024-02-29T23:59:59.999+08:00';
  const damage = fc.tuple(upTo(base.length), upTo(1), fc.oneof(fc.constant(''), fc.string({ maxLength: 1 })));
  fc.assert(
    fc.property(damage, ([at, lost, added]) => {
      const text = base.slice(0, at) + added + base.slice(at + lost);
      return readInstant(text) === byTheRuntime(text);
    }),
    { numRuns: 3000 },
  );
});
