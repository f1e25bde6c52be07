import { addDays, type Day, eachDay } from '@goldkey/kernel';
import type { TestEvent } from './evaluation-world.js';

/** How the two properties tell something. */
export interface Telling {
  id(text: string): string;
  at(on: string, clock?: string): string;
  of(property: string): { propertyId: string };
  told(type: string, time: string, data: Record<string, unknown>): TestEvent;
}

const day = (text: string): Day => text as Day;

const appointments = ({ id, at, told }: Telling): TestEvent[] => {
  const appointed = (employee: string, unit: string, role: string, from: string, newcomer = false) =>
    told('staffing.appointment.started', at(from, '08:00'), {
      appointmentId: id(`ap-${employee}`),
      employeeId: id(employee),
      unitId: id(unit),
      role,
      from,
      newcomer,
    });
  return [
    appointed('lead', 'g', 'leader-in-charge', '2026-02-01'),
    appointed('next-lead', 'g', 'leader-in-charge', '2026-04-20'),
    appointed('director', 'u-a', 'centre-director', '2026-03-10'),
    appointed('fixer', 'u-a', 'maintenance', '2026-02-01'),
    appointed('guards', 'd-a', 'supervisor', '2026-02-01'),
    appointed('fresh', 'u-b', 'property-manager', '2026-04-01', true),
  ];
};

/** What the quality centre, patrols and a third party find, and what becomes of it. */
const findings = ({ id, at, of, told }: Telling): TestEvent[] =>
  eachDay(day('2026-02-15'), day('2026-05-08'))
    .filter((_date, index) => index % 6 === 0)
    .flatMap((date, index) => {
      const property = index % 3 === 0 ? 'b' : 'a';
      const source = ['qm-day-check', 'qm-night-check', 'patrol', 'third-party'][index % 4] as string;
      const findingId = id(`fi${index}`);
      const raised = told('inspections.finding.raised', at(date, '02:00'), {
        findingId,
        ...of(property),
        category: index % 8 === 0 ? 'fire-exit' : 'litter',
        source,
        raisedAt: at(date, '02:00'),
        ...(index % 2 === 0 ? { dueAt: at(addDays(date, 9)), measure: 'sweep' } : {}),
        bottomLine: index % 8 === 3,
        sleepingGuards: index % 4,
      });
      const verifiedAt = at(addDays(date, 7 + (index % 4)));
      const verified = { findingId, ...of(property), verifiedAt, verifiedBy: id('director') };
      return [raised, told('inspections.finding.verified', verifiedAt, verified)];
    });

/** Patrols, checks, reports and meetings of some days. */
const days = ({ id, at, of, told }: Telling): TestEvent[] =>
  eachDay(day('2026-03-02'), day('2026-03-22')).flatMap((date, index) => {
    const patrolled = (inspector: string, clock: string) =>
      told('inspections.patrol.completed', at(date, clock), {
        patrolId: id(`pa-${inspector}-${date}-${clock}`),
        ...of('a'),
        inspectorId: id(inspector),
        startedAt: at(date, clock),
        completedAt: at(date, clock),
        visits: [{ postId: id('gate'), at: at(date, clock) }],
        recorded: index % 2 === 0,
      });
    return [
      patrolled('li', '12:00'),
      ...(index % 3 === 0 ? [] : [patrolled('li', '15:00')]),
      ...(index % 4 === 0 ? [] : [patrolled('director', '10:00')]),
      told('staffing.daily-report.submitted', at(date, index % 5 === 0 ? '16:31' : '16:30'), {
        ...of('a'),
        employeeId: id('li'),
        date,
        submittedAt: at(date, index % 5 === 0 ? '16:31' : '16:30'),
      }),
    ];
  });

/** Who has which certificate, who was away, and matters that begin in one month and end in another. */
const matters = ({ id, at, of, told }: Telling): TestEvent[] => [
  told('inspections.post.defined', at('2026-02-01'), {
    postId: id('gate'),
    ...of('a'),
    name: '大门',
    activeFrom: '2026-02-01',
  }),
  ...['2026-03-05', '2026-04-06'].map((date) =>
    told('staffing.roster.day-set', at('2026-02-20'), { employeeId: id('fixer'), date, kind: 'work' }),
  ),
  told('staffing.certificate.granted', at('2026-04-01'), {
    employeeId: id('fixer'),
    craft: 'electrician',
    validFrom: '2026-04-01',
    validUntil: '2027-03-31',
  }),
  told('inspections.joint-inspection.held', at('2026-03-17'), {
    inspectionId: id('joint'),
    ...of('a'),
    heldAt: at('2026-03-17'),
    expected: [id('li')],
    attended: [],
  }),
  told('inspections.incident.occurred', at('2026-03-31', '23:50'), {
    incidentId: id('in'),
    ...of('a'),
    occurredAt: at('2026-03-31', '23:50'),
  }),
  told('inspections.incident.recorded', at('2026-04-01', '20:00'), {
    incidentId: id('in'),
    ...of('a'),
    recordedAt: at('2026-04-01', '20:00'),
  }),
  told('inspections.renovation.approved', at('2026-03-12'), {
    renovationId: id('re'),
    ...of('a'),
    householdId: id('h1'),
    from: '2026-03-15',
    until: '2026-05-02',
  }),
  told('inspections.renovation.patrolled', at('2026-04-02'), {
    renovationId: id('re'),
    ...of('a'),
    at: at('2026-04-02'),
  }),
  told('staffing.festival.scheduled', at('2026-02-20'), { festivalId: id('fe'), ...of('a'), date: '2026-05-01' }),
  told('staffing.festival-plan.approved', at('2026-04-17'), {
    festivalId: id('fe'),
    ...of('a'),
    approvedAt: at('2026-04-17'),
  }),
  told('billing.utility-advance.paid', at('2026-03-01'), {
    advanceId: id('ad'),
    ...of('a'),
    utility: 'water',
    amount: '80.00',
    periodEnd: '2026-04-30',
  }),
  told('billing.utility-advance.recovered', at('2026-03-20'), {
    advanceId: id('ad'),
    ...of('a'),
    amount: '79.99',
    at: at('2026-03-20'),
  }),
  told('staffing.tool.lent', at('2026-03-11'), {
    loanId: id('lo'),
    ...of('a'),
    employeeId: id('fixer'),
    lentAt: at('2026-03-11'),
    dueAt: at('2026-04-30'),
  }),
  told('complaints.household.profiled', at('2026-04-03'), {
    ...of('b'),
    householdId: id('h2'),
    employeeId: id('fresh'),
    at: at('2026-04-03'),
  }),
];

/** Facts of the manager's calendar and the director's. */
export const calendarFacts = (telling: Telling): TestEvent[] => [
  ...appointments(telling),
  ...findings(telling),
  ...days(telling),
  ...matters(telling),
];
