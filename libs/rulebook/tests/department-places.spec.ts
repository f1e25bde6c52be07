import { parseInstant, parsePeriod } from '@goldkey/kernel';
import { assess, BUILT_IN, clauses, type Fact } from '../src/index.js';
import { factOf, placeFacts } from './worked-examples.js';

const rulebook = { clauses, versions: [BUILT_IN] };
const asOf = parseInstant('2026-09-01T00:00:00+08:00');

const unit = (unitId: string, differences: object): Fact =>
  factOf(
    'staffing.unit.defined',
    `unit-${unitId}`,
    { unitId, kind: 'department', propertyId: undefined, ...differences },
    '2025-01-01T00:00:00+08:00',
  );
const instant = '2026-03-05T10:00:00+08:00';

/** Everything by which a department becomes a subject, told at p-1. */
const facts = (departmentId: string): Fact[] => [
  factOf('complaints.complaint.received', `k-${departmentId}`, {
    complaintId: `k-${departmentId}`,
    departmentId,
    receivedAt: instant,
  }),
  factOf('complaints.survey.answered', `a-${departmentId}`, { departmentId, method: 'phone', at: instant }),
  factOf('inspections.finding.raised', `f-${departmentId}`, {
    findingId: `f-${departmentId}`,
    departmentId,
    category: 'manner',
    source: 'survey',
    raisedAt: instant,
    dueAt: '2026-03-12T18:00:00+08:00',
  }),
  factOf(
    'convenience.quality.rated',
    `q-${departmentId}`,
    { itemId: 'i', departmentId, halfYear: '2026-H1', score: 80, orders: 1, staffOrders: [], ratedAt: instant },
    instant,
  ),
];

const departments = (told: readonly Fact[], period = '2026-H1'): string[] =>
  assess([...placeFacts(), ...told], rulebook, parsePeriod(period), asOf)
    .subjects.filter(({ kind }) => kind === 'department')
    .filter(({ rates, duties, scorecard }) => {
      const counted = [...rates.values()].some(({ denominator }) => denominator.numerator !== 0n);
      return counted || duties.size > 0 || scorecard !== undefined;
    })
    .map(({ id }) => id);

test.each([
  ['below no property', {}],
  ['below a property that is not registered', { propertyId: 'p-lost' }],
  ['below a unit that nobody defined', { parentId: 'u-lost' }],
])('a department %s is not assessed, by no clause (R-108)', (_where, place) => {
  expect(departments([unit('u-x', place), ...facts('u-x')])).toEqual([]);
});

test('its complaints still count for the property that received them', () => {
  const { subjects } = assess(
    [...placeFacts(), unit('u-x', {}), ...facts('u-x')],
    rulebook,
    parsePeriod('2026-03'),
    asOf,
  );
  const property = subjects.find(({ kind, id }) => kind === 'property' && id === 'p-1');
  expect(property?.rates.get('closing')?.denominator.numerator).toBe(1n);
});

test('a department of a registered property is assessed wholly, its property told by itself or by a unit above it', () => {
  // u-d has the mean of the others (S-07).
  expect(departments([unit('u-x', { propertyId: 'p-1' }), ...facts('u-x')])).toEqual(['u-x', 'u-d']);
  expect(departments([unit('u-x', { parentId: 'u-d' }), ...facts('u-x')])).toEqual(['u-x', 'u-d']);
});

test('a complaint that lies at another property counts in the rates there, and not in the department’s own card (R-203)', () => {
  const since = '2025-01-01T00:00:00+08:00';
  const other = [
    factOf(
      'estates.property.registered',
      'other-p',
      { propertyId: 'p-2', unitId: 'u-p2', serviceStart: '2025-01-01', households: 500 },
      since,
    ),
    factOf('staffing.unit.defined', 'other-u', { unitId: 'u-p2', kind: 'property', propertyId: 'p-2' }, since),
    unit('u-y', { parentId: 'u-p2' }),
  ];
  const complaint = (id: string, propertyId: string) => ({
    ...factOf('complaints.complaint.received', id, {
      propertyId,
      complaintId: id,
      departmentId: 'u-y',
      receivedAt: instant,
    }),
    propertyId,
  });
  const of = (...complaints: Fact[]) =>
    assess([...placeFacts(), ...other, ...complaints], rulebook, parsePeriod('2026-03'), asOf).subjects.filter(
      ({ id }) => id === 'u-y',
    );
  const received = (subjects: ReturnType<typeof of>) =>
    subjects.map(({ rates }) => rates.get('closing')?.denominator.numerator);
  const carded = (subjects: ReturnType<typeof of>) =>
    subjects.flatMap(({ scorecard }) => scorecard?.indicators.map(({ id }) => id) ?? []);
  const elsewhere = of(complaint('k-1', 'p-1'));
  expect([received(elsewhere), carded(elsewhere)]).toEqual([[1n], []]);
  const own = of(complaint('k-2', 'p-2'));
  expect([received(own), carded(own)]).toEqual([[1n], ['J-01']]);
});
