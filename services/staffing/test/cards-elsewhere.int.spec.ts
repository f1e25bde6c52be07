import { managerOf, type Property, StaffingWorld } from './staffing-world.js';
import { figuresThere, standInForFigures } from './stand-in-for-figures.js';

let world: StaffingWorld;
let here: Property;
beforeAll(async () => {
  world = await StaffingWorld.open({ others: standInForFigures });
  here = await world.property();
  await world.database.statement("INSERT INTO property_copy VALUES ($1, '项目', $2, 'Asia/Shanghai', now())", [
    here.propertyId,
    here.unitId,
  ]);
}, 180_000);
afterAll(() => world?.close());

const line = (indicator: string, weight: number, measure: string, floor: string, target: string) => ({
  ...{ indicator, weight, measure, floor, target },
});
/** A guard's post by these indicators, and the supervisor who leads them. */
const judged = async (code: string, indicators: readonly object[]) => {
  const { propertyId, departmentId, manager } = here;
  const description = { name: '保安', headCount: 4, indicators };
  const { id: positionId } = await world.made('positions', { unitId: departmentId, code, description }, manager);
  for (const [step, body] of Object.entries({ review: {}, approval: { effectiveFrom: '2026-01-01' } }))
    await world.made(`positions/${positionId}/${step}`, body, managerOf(propertyId, await world.hire(propertyId)));
  const { id: appointmentId } = await world.appointed(here, { role: 'security-guard', positionId });
  const { employeeId } = await world.appointed(here, { role: 'supervisor' });
  return { appointmentId, boss: managerOf(propertyId, employeeId) };
};

const incident = { kind: 'incident', id: 'i-1', name: '2026-02-03' };
const figures = {
  order: { measure: 'public-order', value: '1', part: '1', unit: 'count', records: [incident] },
  drills: {
    ...{ measure: 'emergency-drills', value: '0.5', part: '1', whole: '2', unit: 'count' },
    records: [{ kind: 'emergency-drill', id: 'd-1', name: '2026-02-10', part: '1', whole: '2' }],
  },
  /** Nothing was planned. */
  undrilled: { measure: 'emergency-drills', unit: 'count', records: [] },
  rate: {
    ...{ measure: 'collection-rate', value: '0.95', part: '9500', whole: '10000', unit: 'fen' },
    records: [{ kind: 'billing-month', id: 'p:2026-02', name: '2026-02', part: '9500', whole: '10000' }],
  },
};
const INDICATORS = [
  line('治安', 50, 'public-order', '5', '0'),
  line('演练', 30, 'emergency-drills', '0', '1'),
  line('收费率', 20, 'collection-rate', '90%', '100%'),
];

test('a card shows what inspections and billing have on record, with source, days and records, and freezes it', async () => {
  const { appointmentId, boss } = await judged('BA-1', INDICATORS);
  Object.assign(figuresThere, {
    answers: 'here',
    inspections: [figures.drills, figures.order],
    billing: [figures.rate],
  });
  const { id } = await world.made('position-cards', { appointmentId, period: '2026-02' }, boss);
  const card = `position-cards/${id}`;
  const { body } = await world.get(card, boss);
  const shown = {
    days: { first: '2026-02-01', last: '2026-02-28' },
    scored: [
      { source: 'inspections', value: '1', numerator: 1, records: [incident], score: { exact: '40' } },
      { source: 'inspections', value: '0.5', numerator: 1, denominator: 2, score: { exact: '15' } },
      { source: 'billing', numerator: 9500, denominator: 10000, inFen: true, score: { exact: '10' } },
    ],
    score: { exact: '65' },
  };
  expect(body).toMatchObject(shown);
  expect(body.scored[0]).not.toHaveProperty('denominator');
  expect(body.scored[0].records[0]).not.toHaveProperty('numerator');
  const { propertyId } = here;
  expect(figuresThere.asked).toMatchObject({
    inspections: { propertyId, period: '2026-02', measures: ['public-order', 'emergency-drills'] },
    billing: { propertyId, period: '2026-02', measures: ['collection-rate'] },
  });
  await world.made(`${card}/review`, {}, boss);
  // What happens later changes nothing, nor does a service that is away.
  Object.assign(figuresThere, { answers: 'away', inspections: [] });
  expect((await world.get(card, boss)).body).toMatchObject({ state: 'reviewed', ...shown });
});

test('what cannot be asked is not known now: there is no score, and the card is not reviewed until it is', async () => {
  const { appointmentId, boss } = await judged('BA-2', INDICATORS);
  Object.assign(figuresThere, { inspections: [figures.order, figures.undrilled], billing: [figures.rate] });
  const { id } = await world.made('position-cards', { appointmentId, period: '2026-02' }, boss);
  const card = `position-cards/${id}`;
  for (const why of ['away', 'refused'] as const) {
    figuresThere.answers = why;
    const { body } = await world.get(card, boss);
    expect(body.scored.map(({ unknown }: { unknown?: string }) => unknown)).toEqual([why, why, why]);
    expect(body).not.toHaveProperty('score');
    const refused = await world.post(`${card}/review`, {}, { as: boss });
    expect([refused.status, refused.body.code]).toEqual([409, 'staffing.position-card-unknown']);
  }
  // An older inspections that does not know the measure leaves it out: it is not known either.
  Object.assign(figuresThere, { answers: 'here', inspections: [figures.undrilled] });
  expect((await world.get(card, boss)).body.scored).toMatchObject([{ unknown: 'away' }, {}, { value: '0.95' }]);
  // Nothing to count is known: the line leaves the card, as ever.
  figuresThere.inspections = [figures.order, figures.undrilled];
  await world.made(`${card}/review`, {}, boss);
  const { body } = await world.get(card, boss);
  expect(body.scored[1]).not.toHaveProperty('value');
  expect(body).toMatchObject({ state: 'reviewed', score: { exact: '500/7' } });
});

test('a card that names nothing of theirs asks nobody', async () => {
  const { appointmentId, boss } = await judged('BA-3', [{ indicator: '秩序', weight: 100 }]);
  Object.assign(figuresThere, { answers: 'away', asked: {} });
  const { id } = await world.made('position-cards', { appointmentId, period: '2026-02' }, boss);
  expect((await world.get(`position-cards/${id}`, boss)).status).toBe(200);
  expect(figuresThere.asked).toEqual({});
});
