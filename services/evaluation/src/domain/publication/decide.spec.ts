import { createHash } from 'node:crypto';
import { type Day, fen, type Instant, month, parseInstant, parsePeriod, plus } from '@goldkey/kernel';
import { BEGINNING } from '../closing/chain.js';
import { answerObjection, type Publishable, type PublishCommand, publishResults, raiseObjection } from './decide.js';
import { dueOf, endOf, hashOf, isOver, type Publication, sheetText } from './publication.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const at = parseInstant('2026-04-02T15:00:00+08:00');
const closed = (name: string, subjectKind = 'employee', outcome: 'charged' | 'recorded' = 'charged') => ({
  month: month(name),
  number: 1,
  hash: `hash of ${name}`,
  lines: [
    {
      lineId: `line-${name}`,
      clause: 'M-04',
      version: '2024-07',
      at: parseInstant(`${name}-05T12:00:00+08:00`),
      subjectKind,
      subjectId: 'e-1',
      outcome,
      points: 0,
      fine: fen('2.00'),
      evidence: [],
    },
  ],
});
const march: Publishable = { zone: 'Asia/Shanghai', closed: [closed('2026-03')], stipends: [], bonuses: [] };
const command: PublishCommand = {
  publicationId: 'pub',
  propertyId: 'p',
  period: parsePeriod('2026-03'),
  by: 'e-9',
  at,
  channels: ['console', 'notice-board'],
};
const publish = (known: Partial<Publishable> = {}, asked: Partial<PublishCommand> = {}) =>
  publishResults({ ...march, ...known }, { ...command, ...asked }, digest);
const published = (): Publication => {
  const outcome = publish();
  if (!outcome.accepted) throw new Error(outcome.refusal.code);
  return outcome.value;
};
const codeOf = (outcome: { accepted: boolean; refusal?: { code: string } }) => outcome.refusal?.code ?? 'accepted';

test('results are shown for five whole days at least: one day less is refused, and longer is allowed', () => {
  expect(published()).toMatchObject({ from: '2026-04-02', until: '2026-04-07', number: 1, previousHash: BEGINNING });
  expect(codeOf(publish({}, { until: '2026-04-06' as Day }))).toBe('evaluation.publication-too-short');
  expect(codeOf(publish({}, { until: '2026-04-07' as Day }))).toBe('accepted');
  expect(codeOf(publish({}, { until: '2026-04-30' as Day }))).toBe('accepted');
  // A year that was typed wrong would keep everything from payroll for good.
  expect(codeOf(publish({}, { until: '2026-06-01' as Day }))).toBe('accepted');
  for (const until of ['2026-06-02', '2062-04-07'])
    expect(codeOf(publish({}, { until: until as Day }))).toBe('evaluation.publication-too-long');
});

test('a publication is over after the last millisecond of its last day, in the zone of the property', () => {
  const end = parseInstant('2026-04-07T23:59:59.999+08:00');
  expect(endOf(published())).toBe(end);
  expect([isOver(published(), end), isOver(published(), plus(end, 1))]).toEqual([false, true]);
});

test('a quarter is published once all its months are closed, and nothing is published twice', () => {
  const quarter = { period: parsePeriod('2026-Q1') };
  expect(publish({ closed: [closed('2026-01'), closed('2026-03')] }, quarter)).toMatchObject({
    refusal: { code: 'evaluation.results-not-closed', facts: { months: '2026-02' } },
  });
  const whole = publish({ closed: [closed('2026-01'), closed('2026-02'), closed('2026-03')] }, quarter);
  expect(whole).toMatchObject({ accepted: true, value: { lines: [{}, {}, {}] } });
  expect(codeOf(publish({ existing: published() }))).toBe('evaluation.results-published-already');
});

test('charges of people are shown, what is only recorded and what costs nobody is not', () => {
  const shown = (one: ReturnType<typeof closed>) => {
    const outcome = publish({ closed: [one] });
    return outcome.accepted ? outcome.value.lines.length : undefined;
  };
  expect(shown(closed('2026-03'))).toBe(1);
  expect(shown(closed('2026-03', 'employee', 'recorded'))).toBe(0);
  expect(shown(closed('2026-03', 'property'))).toBe(0);
});

test('the hash covers everything shown and the publication before', () => {
  const own = published();
  expect(own.hash).toBe(hashOf(sheetText(own), BEGINNING, digest));
  const hashes = [
    publish({}, { channels: ['console'] }),
    publish({ previous: { number: 1, hash: own.hash } }),
    publish({ closed: [{ ...closed('2026-03'), hash: 'another' }] }),
  ].map((outcome) => (outcome.accepted ? outcome.value.hash : ''));
  expect(new Set([own.hash, ...hashes]).size).toBe(4);
});

test('bonuses stand in the sheet where there are any, and a sheet without them has the text that it always had', () => {
  const bonus = {
    bonusId: 'b',
    departmentId: 'd',
    period: parsePeriod('2026-03'),
    employeeId: 'e-1',
    amount: fen('-80.50'),
  };
  const sheet = published();
  expect(JSON.parse(sheetText(sheet))).toHaveLength(9);
  expect(JSON.parse(sheetText({ ...sheet, bonuses: [bonus] }))[9]).toEqual([['b', 'd', '2026-03', 'e-1', '-80.50']]);
});

test('of a stipend only what earlier publications did not tell is due', () => {
  const stipend = {
    employeeId: 'e-1',
    halfYear: '2026-H1',
    months: 6,
    standard: fen('1800.00'),
    deducted: fen('300.00'),
  };
  expect(dueOf({ ...stipend, before: fen('0.00') })).toBe(fen('1500.00'));
  expect(dueOf({ ...stipend, before: fen('1800.00') })).toBe(fen('-300.00'));
});

test('objections are taken until the end, and answered once by somebody else', () => {
  const end = endOf(published());
  const raise = (when: Instant) => raiseObjection(published(), { objectionId: 'o', by: 'e-1', at: when, text: 'no' });
  expect(codeOf(raise(plus(end, 1)))).toBe('evaluation.publication-over');
  const raised = raise(end);
  if (!raised.accepted) throw new Error(raised.refusal.code);
  expect(codeOf(answerObjection(raised.value, { by: 'e-1', selves: [], at, text: 'yes' }))).toBe(
    'evaluation.objection-own-not-permitted',
  );
  const answered = answerObjection(raised.value, { by: 'e-9', selves: [], at, text: 'It stands.' });
  if (!answered.accepted) throw new Error(answered.refusal.code);
  expect(codeOf(answerObjection(answered.value, { by: 'e-9', selves: [], at, text: 'again' }))).toBe(
    'evaluation.objection-answered',
  );
});
