import { addDays, type Day, eachDay, mondayOf, weekday, weekOf } from '@goldkey/kernel';
import { calendarFacts } from './calendar-facts.js';
import { event, type TestEvent } from './evaluation-world.js';

const day = (text: string): Day => text as Day;

/** Two properties from February to May 2026, with something of all that clauses read; `name` is in front of every id. */
export const twoProperties = (name: string): TestEvent[] => {
  const id = (text: string): string => `${name}${text}`;
  const at = (on: string, clock = '10:00'): string => `${on}T${clock}:00+08:00`;
  const of = (property: string) => ({ propertyId: id(property) });
  let count = 0;
  const told = (type: string, time: string, data: Record<string, unknown>): TestEvent => {
    count += 1;
    return event(type, time, data, { id: id(`e${count}`) });
  };

  const organisation = [
    told('staffing.unit.defined', at('2026-01-02'), { unitId: id('g'), kind: 'group', name: '集团' }),
    ...['a', 'b'].flatMap((property) => [
      told('estates.property.registered', at('2026-01-03'), {
        ...of(property),
        name: property,
        unitId: id(`u-${property}`),
        serviceStart: property === 'a' ? '2026-02-01' : '2026-03-01',
        households: 200,
        ...(property === 'b' ? { timeZone: 'America/New_York' } : {}),
      }),
      told('staffing.unit.defined', at('2026-01-03'), {
        unitId: id(`u-${property}`),
        kind: 'property',
        parentId: id('g'),
        propertyId: id(property),
        name: property,
      }),
      told('staffing.unit.defined', at('2026-01-03'), {
        unitId: id(`d-${property}`),
        kind: 'department',
        parentId: id(`u-${property}`),
        name: '客服部',
      }),
    ]),
  ];
  const appointment = (key: string, property: string, employee: string, from: string) =>
    told('staffing.appointment.started', at(from, '08:00'), {
      appointmentId: id(key),
      employeeId: id(employee),
      unitId: id(`u-${property}`),
      role: 'property-manager',
      from,
    });
  const people = [
    appointment('ap-1', 'a', 'li', '2026-02-01'),
    appointment('ap-2', 'a', 'wang', '2026-04-10'),
    appointment('ap-3', 'b', 'zhao', '2026-03-01'),
    told('staffing.appointment.ended', at('2026-04-09'), {
      appointmentId: id('ap-1'),
      employeeId: id('li'),
      until: '2026-04-09',
      reason: 'transferred',
    }),
  ];
  const weekly = eachDay(day('2026-02-01'), day('2026-05-10'))
    .filter((date) => weekday(date) === 2)
    .flatMap((date, index) => [
      told('staffing.plan.progress-reported', at(date, '11:00'), {
        ...of(index % 3 === 0 ? 'b' : 'a'),
        employeeId: id('li'),
        planKind: index % 2 === 0 ? 'company' : 'month',
        week: weekOf(date),
        reportedAt: at(date, '11:00'),
      }),
      told('staffing.talk.held', at(addDays(mondayOf(weekOf(date)), index % 5)), {
        ...of('a'),
        managerId: id(index % 4 === 0 ? 'wang' : 'li'),
        employeeId: id('sun'),
        heldAt: at(addDays(mondayOf(weekOf(date)), index % 5)),
      }),
    ]);
  const plans = ['2026-03', '2026-04', '2026-05'].flatMap((month, index) => [
    told('staffing.plan.submitted', at(`2026-0${index + 2}-2${index + 7}`), {
      ...of('a'),
      employeeId: id('li'),
      planKind: 'month',
      period: month,
      submittedAt: at(`2026-0${index + 2}-2${index + 7}`),
    }),
    told('staffing.points.summarised', at(`2026-0${index + 3}-0${index + 4}`), {
      ...of('b'),
      month: `2026-0${index + 2}`,
      summarisedAt: at(`2026-0${index + 3}-0${index + 4}`),
    }),
    told('billing.report.submitted', at(`2026-0${index + 3}-05`), {
      ...of('a'),
      kind: 'monthly',
      period: `2026-0${index + 2}`,
      submittedAt: at(`2026-0${index + 3}-05`),
    }),
    told('billing.period.closed', at(`2026-0${index + 3}-01`), {
      ...of('a'),
      month: `2026-0${index + 2}`,
      receivable: '1000.50',
      collected: `${700 + index}.25`,
      target: '0.70',
    }),
  ]);
  const tasks = [1, 2, 3].flatMap((n) => [
    told('staffing.task.assigned', at(`2026-0${n + 1}-28`, '20:00'), {
      taskId: id(`t${n}`),
      ...of('a'),
      employeeId: id('li'),
      assignedBy: id('boss'),
      assignedAt: at(`2026-0${n + 1}-28`, '20:00'),
    }),
    told('staffing.task.filed', at(`2026-0${n + 2}-01`, n === 2 ? '09:00' : '21:00'), {
      taskId: id(`t${n}`),
      ...of('a'),
      filedAt: at(`2026-0${n + 2}-01`, n === 2 ? '09:00' : '21:00'),
    }),
  ]);
  const complaints = Array.from({ length: 12 }, (_, n) => {
    const property = n % 3 === 0 ? 'b' : 'a';
    const received = addDays(day('2026-02-20'), n * 6);
    const complaintId = id(`c${n}`);
    const base = { complaintId, ...of(property) };
    return [
      told('complaints.complaint.received', at(received, '23:30'), {
        ...base,
        departmentId: id(`d-${n === 5 ? 'b' : property}`),
        category: 'noise',
        major: n % 4 === 0,
        inScope: n !== 7,
        receivedAt: at(received, '23:30'),
        dueAt: at(addDays(received, 3)),
      }),
      ...(n % 5 === 4
        ? []
        : [
            told('complaints.complaint.closed', at(addDays(received, n)), {
              ...base,
              closedAt: at(addDays(received, n)),
            }),
          ]),
      ...(n % 4 === 1
        ? [
            told('complaints.complaint.reopened', at(addDays(received, n + 1)), {
              ...base,
              reopenedAt: at(addDays(received, n + 1)),
            }),
          ]
        : []),
      told('complaints.complaint.decided', at(addDays(received, 40)), {
        ...base,
        established: n % 2 === 0,
        decidedAt: at(addDays(received, 40)),
      }),
      told('complaints.callback.recorded', at(addDays(received, n + 2)), {
        callbackId: id(`cb${n}`),
        ...of(property),
        about: 'complaint',
        aboutId: complaintId,
        level: ['satisfied', 'basically-satisfied', 'dissatisfied'][n % 3],
        at: at(addDays(received, n + 2)),
        by: id('sun'),
      }),
      ...(n % 8 === 0
        ? ['qm-centre', 'hotline-400'].map((to) =>
            told('complaints.major.reported', at(addDays(received, 1), '01:00'), {
              ...base,
              to,
              reportedAt: at(addDays(received, 1), '01:00'),
            }),
          )
        : []),
    ];
  }).flat();
  const forums = ['03', '04'].flatMap((month) => [
    told('complaints.owner-forum.held', at(`2026-${month}-07`, '19:00'), {
      forumId: id(`f${month}`),
      ...of('a'),
      heldAt: at(`2026-${month}-07`, '19:00'),
      households: Array.from({ length: month === '03' ? 8 : 7 }, (_, n) => id(`h${n}`)),
    }),
    told('complaints.owner-forum.actions-filed', at(`2026-${month}-08`, '19:00'), {
      forumId: id(`f${month}`),
      ...of('a'),
      filedAt: at(`2026-${month}-08`, '19:00'),
    }),
  ]);
  const later = [
    // A callback that speaks again, of another complaint and much later; a unit with a new name; a registration put right.
    told('complaints.callback.recorded', at('2026-05-06'), {
      callbackId: id('cb2'),
      ...of('a'),
      about: 'complaint',
      aboutId: id('c10'),
      level: 'satisfied',
      at: at('2026-05-06'),
      by: id('sun'),
    }),
    told('staffing.unit.defined', at('2026-05-05'), {
      unitId: id('d-a'),
      kind: 'department',
      parentId: id('u-a'),
      name: '客户服务部',
    }),
    told('estates.property.registered', at('2026-05-06'), {
      ...of('a'),
      name: 'a',
      unitId: id('u-a'),
      serviceStart: '2026-02-10',
      households: 210,
    }),
    told('staffing.roster.day-set', at('2026-03-01'), { employeeId: id('li'), date: '2026-03-05', kind: 'leave' }),
    // Seen from June on only.
    told('complaints.complaint.closed', at('2026-06-01'), {
      complaintId: id('c4'),
      ...of('a'),
      closedAt: at('2026-06-01'),
    }),
  ];
  const calendar = calendarFacts({ id, at, of, told });
  const facts = [
    ...[...organisation, ...people, ...weekly, ...plans, ...tasks],
    ...[...complaints, ...forums, ...later, ...calendar],
  ];
  const takenBack = facts.filter((_fact, index) => index % 17 === 11);
  const withdrawals = takenBack.map(({ id: eventId, type }, index) =>
    event(type.replace(/^goldkey\.(.*)\.v1$/, '$1.withdrawn'), at('2026-05-07'), { eventId }, { id: id(`w${index}`) }),
  );
  return [...facts, ...withdrawals];
};

export const MONTHS = ['2026-02', '2026-03', '2026-04', '2026-05'];
