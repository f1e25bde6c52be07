import { testService } from '@goldkey/service-kit/testing';
import { evaluationMetrics } from '../src/adapters/out/metrics.js';
import { texts } from '../src/texts/index.js';
import { EvaluationWorld, event } from './evaluation-world.js';

const NOW = new Date();
const MONTH = NOW.toISOString().slice(0, 7);
const TIME = `${MONTH}-01T00:00:00Z`;
/** Times of the running month, by which the gauges go: in the zone of the world's clock they are UTC. */
const property = (id: string, parentId: string) => [
  event('staffing.unit.defined', TIME, { unitId: `${id}-unit`, kind: 'property', parentId, propertyId: id, name: id }),
  event('estates.property.registered', TIME, {
    propertyId: id,
    name: id,
    unitId: `${id}-unit`,
    timeZone: 'UTC',
    serviceStart: `${MONTH}-01`,
    households: 100,
  }),
  event('staffing.appointment.started', TIME, {
    appointmentId: `${id}-a`,
    employeeId: `${id}-secret-person`,
    unitId: `${id}-unit`,
    propertyId: id,
    role: 'property-manager',
    from: `${MONTH}-01`,
  }),
];
const finding = (propertyId: string, findingId: string) =>
  event('inspections.finding.raised', TIME, {
    findingId,
    propertyId,
    category: 'litter',
    source: 'qm-day-check',
    raisedAt: TIME,
  });
const events = [
  event('staffing.unit.defined', TIME, { unitId: 'g', kind: 'group', name: 'group' }),
  event('staffing.unit.defined', TIME, { unitId: 'r-1', kind: 'region', parentId: 'g', name: 'North' }),
  event('staffing.unit.defined', TIME, { unitId: 'r-2', kind: 'region', parentId: 'g', name: 'South' }),
  ...property('m-1', 'r-1'),
  ...property('m-2', 'r-1'),
  ...property('m-3', 'r-2'),
  finding('m-1', 'f-1'),
  finding('m-1', 'f-2'),
  ...['c-1', 'c-2'].map((complaintId) =>
    event('complaints.complaint.received', TIME, {
      complaintId,
      propertyId: complaintId === 'c-1' ? 'm-1' : 'm-2',
      departmentId: 'd',
      category: 'noise',
      major: false,
      inScope: true,
      receivedAt: TIME,
    }),
  ),
  event('complaints.complaint.closed', TIME, { complaintId: 'c-1', propertyId: 'm-1', closedAt: TIME }),
];

test('a scrape tells rates, charges, overdue duties, pending misses and months to judge by region, and names nobody', async () => {
  const world = await EvaluationWorld.open(NOW.toISOString());
  const service = await testService({
    name: 'evaluation',
    module: class {},
    texts,
    database: world.opened.database,
  });
  try {
    evaluationMetrics(world.opened.database, service);
    await world.tell(...events);
    await world.judge();
    await world.query(`INSERT INTO dirty (property_id, month) VALUES ('m-3', $1), ('m-3', $1), (NULL, $1)`, [MONTH]);
    await world.query(
      `INSERT INTO apart_entry (property_id, month, key, kind, reason, clause, at, subject_kind, subject_id, points, fine_fen)
       VALUES ('m-3', $1, 'k', 'pending', 'staffing', 'M-04', now(), 'employee', 'm-3-secret-person', 0, 200)`,
      [MONTH],
    );
    const { status, body } = await service.request({ url: '/metrics' });
    expect(status).toBe(200);
    const lines = String(body)
      .split('\n')
      .filter((line) => line.startsWith('evaluation_'));
    const value = (name: string, ...labels: readonly string[]): number | undefined => {
      const line = lines.find((one) => one.startsWith(`${name}{`) && labels.every((label) => one.includes(label)));
      return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ') + 1));
    };
    const [north, south] = ['region="North"', 'region="South"'];
    // One of two complaints of the region is closed: the counts are summed, not the rates averaged.
    expect(value('evaluation_rate', north, 'rate="closing"')).toBe(0.5);
    expect(value('evaluation_rate', south, 'rate="closing"')).toBeUndefined();
    // The second finding of a kind in a month costs two points (M-18).
    expect(value('evaluation_points', north)).toBe(2);
    expect(value('evaluation_points', south)).toBe(0);
    expect(value('evaluation_charged_entries', north)).toBeGreaterThanOrEqual(1);
    expect(value('evaluation_fines_yuan', south)).toBeGreaterThanOrEqual(0);
    const [due, overdue] = [
      value('evaluation_due_duties', north) ?? -1,
      value('evaluation_overdue_duties', north) ?? -1,
    ];
    expect(due).toBeGreaterThanOrEqual(overdue);
    expect(overdue).toBeGreaterThanOrEqual(0);
    expect(value('evaluation_pending_misses', south)).toBe(1);
    expect(value('evaluation_pending_misses', north)).toBe(0);
    expect(value('evaluation_waiting_months', south)).toBe(1);
    expect(value('evaluation_waiting_months', 'region="-"')).toBe(1);
    expect(String(body)).not.toMatch(/secret-person|m-[123]\b/);
  } finally {
    await service.close();
    await world.close();
  }
});
