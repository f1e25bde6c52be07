import { builtInRulebook, type Rulebook } from '@goldkey/rulebook';
import { EvaluationWorld, event } from './evaluation-world.js';
import { managedProperty } from './managed-property.js';

const renovations: Rulebook = {
  ...builtInRulebook,
  clauses: builtInRulebook.clauses.filter(({ id }) => id === 'D-07'),
};

let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-04-15T09:00:00+08:00', renovations);
});
afterAll(() => world.close());

const director = (propertyId: string) =>
  event('staffing.appointment.started', '2018-01-01T08:00:00+08:00', {
    ...{ appointmentId: `d-${propertyId}`, employeeId: 'zhou', unitId: `u-${propertyId}`, propertyId },
    ...{ role: 'centre-director', from: '2018-01-01' },
  });
const approved = (propertyId: string, until: string) =>
  event('inspections.renovation.approved', '2018-01-01T09:00:00+08:00', {
    ...{ renovationId: `r-${propertyId}`, propertyId, householdId: 'h-1', from: '2018-01-01', until },
  });
const patrolled = (propertyId: string, at: string) =>
  event('inspections.renovation.patrolled', at, { renovationId: `r-${propertyId}`, propertyId, at });

test.each(['2027-12-31', '9999-12-31'])(
  'work until %s is owed its patrols in its hundredth month as in its first',
  async (until) => {
    const place = `p-${until.slice(0, 4)}`;
    const events = [...managedProperty(place, 'li'), director(place), approved(place, until)];
    await world.tell(...events);
    await world.judge();
    const linesOfMarch = () =>
      world.query(`SELECT id FROM ledger_line WHERE property_id = $1 AND stands AND month = '2026-03'`, [place]);
    const inMarch = await linesOfMarch();
    expect(inMarch.length).toBeGreaterThan(3);
    // A patrol that comes later puts its own week right, far from the first sixty months.
    const patrol = patrolled(place, '2026-03-11T10:00:00+08:00');
    await world.tell(patrol);
    await world.judge();
    expect(await linesOfMarch()).toHaveLength(inMarch.length - 1);
    for (const month of ['2026-02', '2026-03'])
      expect(await world.online(month, [place])).toEqual(world.offline(month, [...events, patrol]));
  },
);
