import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EventEnvelope } from '@goldkey/messaging';
import { parseEventLine, protoRoot } from '@goldkey/proto';
import { PlacesConsumer } from '../src/adapters/in/kafka/places.consumer.js';
import { assignmentMessages, complaintMessages, decisionMessages, forumMessages } from '../src/adapters/out/events.js';
import {
  answerMessages,
  opinionMessages,
  profileMessages,
  visitMessages,
  workOrderMessages,
} from '../src/adapters/out/subject-events.js';
import type { ComplaintEvent } from '../src/domain/complaint/complaint.js';
import type { HomeVisit } from '../src/domain/home-visit/home-visit.js';
import type { HouseholdProfile } from '../src/domain/household-profile/household-profile.js';
import type { OpinionSurvey } from '../src/domain/opinion-survey/opinion-survey.js';
import type { OwnerAnswer } from '../src/domain/owner-answer/owner-answer.js';
import type { WorkOrder } from '../src/domain/work-order/work-order.js';
import { aComplaint, anIntake, at } from '../src/testing/a-complaint.js';

const when = at('2026-08-04 10:00');
const intake = anIntake();
const complaint = aComplaint().build();

const happened: readonly ComplaintEvent[] = [
  { type: 'ComplaintReceived', ...intake },
  { type: 'ComplaintReceived', ...anIntake({ householdId: 'h-1', dueAt: when, major: true, inScope: false }) },
  { type: 'ComplaintReceived', ...anIntake({ order: { orderId: 'o-1', itemId: 'i-1', label: '2026-00012 送水' } }) },
  { type: 'ComplaintDecided', established: false, decidedAt: when },
  { type: 'ComplaintClosed', closedAt: when },
  { type: 'ComplaintClosed', closedAt: when, exemption: 'system-failure' },
  { type: 'ComplaintReopened', reopenedAt: when },
  { type: 'MajorReported', to: 'hotline-400', reportedAt: when },
  { type: 'CallbackRecorded', callbackId: 'c-1', level: 'basically-satisfied', at: when, by: 'e-1' },
  { type: 'MatterEvaluated', answerId: 's-1', level: 'dissatisfied', at: when },
  { type: 'ClockWarned', dueAt: when, at: when },
  { type: 'ClockClimbed', level: 1, to: 'department-head', at: when },
];
const forum = {
  ...{ id: 'f-1', propertyId: 'p-1', heldAt: when, households: [], toldBy: 'ev-1', actionsToldBy: 'ev-2' },
  ...{ state: 'held' as const },
};
const told = { eventId: 'event-1', at: when, facts: {} };
const place = { id: 'x-1', propertyId: 'p-1' };
const order = { ...place, matterId: 'm-1', workerId: 'e-9', state: 'done' } as WorkOrder;
const answer = {
  ...place,
  departmentId: 'u-1',
  matterId: 'm-1',
  method: 'phone',
  level: 'satisfied',
  by: 'centre',
  toldBy: 'event-1',
} as OwnerAnswer;
const ballot = { ...answer, method: 'annual-ballot', by: 'delegate', valid: false } as OwnerAnswer;
const visit = { ...place, householdId: 'h-1', employeeId: 'e-1', toldBy: 'event-1' } as HomeVisit;
const profile = { ...place, householdId: 'h-1', employeeId: 'e-1', customs: '不吃猪肉' } as HouseholdProfile;
const survey = { ...place, year: '2026' } as OpinionSurvey;
/** What is told of what lies beside the log. */
const beside = [
  ...workOrderMessages({ ...told, type: 'WorkFinished', order }),
  ...workOrderMessages({ ...told, type: 'WorkOrderGiven', order: { ...order, state: 'given' } }),
  ...answerMessages({ ...told, type: 'OwnerAnswered', answer }),
  ...answerMessages({ ...told, type: 'OwnerAnswered', answer: ballot }),
  ...visitMessages({ ...told, type: 'HomeVisitMade', visit }),
  ...profileMessages({ ...told, type: 'HouseholdProfiled', profile }),
  ...opinionMessages({ ...told, type: 'OpinionSurveyCompleted', survey }),
];
/** A repair, and matters that are neither complaint nor repair. */
const kinds = (['repair', 'question'] as const).flatMap((kind) => {
  const matter = aComplaint({ kind }).build();
  return [
    { type: 'ComplaintReceived', ...anIntake({ kind, dueAt: when }) } as const,
    { type: 'ComplaintClosed', closedAt: when, workerId: 'e-9' } as const,
    { type: 'ComplaintReopened', reopenedAt: when } as const,
    { type: 'MatterEvaluated', answerId: 's-1', level: 'satisfied', at: when, by: 'staff' } as const,
  ].flatMap((event) => complaintMessages(event, matter));
});
/** Whoever proposed something hears what became of it. */
const decided = { by: 'e-2', reason: '已核对', at: when, proposedBy: 'e-1' };
const decisions = [
  { type: 'ProposalRejected', kind: 'mistake', ...decided } as const,
  { type: 'IntakeCorrected', before: {}, changes: {}, ...decided } as const,
  { type: 'MatterSetAside', standsAs: { complaintId: 'c-2', number: 'N-2' }, ...decided } as const,
  { type: 'MatterSetAside', ...decided } as const,
].flatMap((event) => decisionMessages(event, complaint));
/** Whoever handles a matter is told of it; it was given to somebody before, and reopened. */
const given = { type: 'ComplaintAssigned', employeeId: 'e-1', employeeName: '王芳', assignedAt: when } as const;
const reopened = aComplaint().assigned('e-1').closed('2026-08-03 15:00').reopened('2026-08-04 08:00').build();
const assignments = [
  ...assignmentMessages(given, aComplaint().assigned('e-1').build(), complaint),
  ...assignmentMessages({ ...given, workOrderId: 'w-1' }, reopened, reopened),
];
const published = [
  ...decisions,
  ...assignments,
  ...beside,
  ...kinds,
  ...happened.flatMap((event) => complaintMessages(event, complaint)),
  ...forumMessages({ type: 'OwnerForumHeld', ...forum }, forum),
  ...forumMessages({ type: 'OwnerForumActionsFiled', eventId: 'ev-2', filedAt: when, actions: 'x' }, forum),
  ...forumMessages({ type: 'OwnerForumWithdrawn', at: when, by: 'e-2', reason: 'x' }, forum),
];

test.each(published.map((event, index) => [`${index} ${event.type}`, event] as const))(
  '%s fits its contract',
  (_name, { id, type, subject, time, propertyId, data }) => {
    const envelope = {
      specversion: '1.0',
      id,
      source: '/goldkey/complaints',
      type,
      subject,
      time,
      propertyid: propertyId,
    };
    expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
  },
);

test('an instant of its own is the time of the event', () => {
  for (const { type, time, data } of published) {
    const others = ['dueAt', 'agreedAt', ...('assignedAt' in (data as object) ? ['reopenedAt'] : [])];
    const own = Object.entries(data as object).filter(([name]) => !others.includes(name) && /(^at|At)$/.test(name));
    if (!type.endsWith('.withdrawn.v1')) expect(own.length).toBeGreaterThan(0);
    expect(own.every(([, value]) => value === time)).toBe(true);
  }
});

test('whose a matter is belongs to no news of the matter itself, and whom it is about to none', () => {
  expect(complaintMessages(given, complaint)).toEqual([]);
  expect(assignments.map(({ data }) => data)).toMatchObject([
    { employeeId: 'e-1' },
    { reopenedAt: expect.any(String), workOrderId: 'w-1' },
  ]);
  expect(JSON.stringify(assignments)).not.toContain('王芳');
  const contact = anIntake({ contactName: '李明', contactPhone: '13812342046', description: '楼上装修' });
  expect(JSON.stringify(complaintMessages({ type: 'ComplaintReceived', ...contact }, complaint))).not.toMatch(
    /李明|13812342046|楼上装修/,
  );
});

test('an assignment that is entered for an earlier instant than the one before it is told as the later one', () => {
  const before = aComplaint().assigned('e-2', '2026-08-04 10:00').build();
  const [message] = assignmentMessages({ ...given, assignedAt: at('2026-08-04 09:00') }, before, before);
  expect(message?.time).toBe('2026-08-04T10:00:00+08:00');
});

test('only who is sent with an order is told, or that nobody is any more', () => {
  const tellsOf = (type: Parameters<typeof workOrderMessages>[0]['type'], changes: Partial<WorkOrder>) =>
    workOrderMessages({ ...told, type, order: { ...order, ...changes } })
      .filter(({ type: name }) => name.includes('worker-set'))
      .map(({ data }) => (data as { employeeId?: string }).employeeId ?? 'nobody');
  expect(tellsOf('WorkOrderMade', { state: 'given' })).toEqual(['e-9']);
  expect(tellsOf('WorkOrderMade', { state: 'open', workerId: undefined })).toEqual([]);
  expect(tellsOf('WorkOrderGiven', { state: 'given' })).toEqual(['e-9']);
  expect(tellsOf('WorkOrderAccepted', { state: 'accepted' })).toEqual([]);
  expect(tellsOf('WorkOrderDeclined', { state: 'open', workerId: undefined })).toEqual(['nobody']);
  expect(tellsOf('WorkFinished', { state: 'done' })).toEqual(['nobody']);
  expect(tellsOf('WorkRedone', { state: 'accepted' })).toEqual(['e-9']);
  expect(tellsOf('WorkOrderCancelled', { state: 'cancelled' })).toEqual(['nobody']);
  expect(tellsOf('WorkOrderCancelled', { state: 'cancelled', workerId: undefined })).toEqual([]);
});

test('what is taken back names the event that told it, and nothing of a household or of a plan is news', () => {
  const taken = [
    ...answerMessages({ ...told, type: 'OwnerAnswerWithdrawn', answer }),
    ...visitMessages({ ...told, type: 'HomeVisitWithdrawn', visit }),
  ];
  expect(taken.map(({ type, data }) => [type, data])).toEqual([
    ['goldkey.complaints.survey.answered.withdrawn.v1', { eventId: 'event-1' }],
    ['goldkey.complaints.home-visit.made.withdrawn.v1', { eventId: 'event-1' }],
  ]);
  expect(visitMessages({ ...told, type: 'HomeVisitPlanned', visit })).toEqual([]);
  expect(JSON.stringify(beside)).not.toContain('猪肉');
});

test('a repair is told as a repair, and a question only by its close and its evaluation', () => {
  expect(kinds.map(({ type }) => type.replace(/^goldkey\.complaints\.|\.v1$/g, ''))).toEqual([
    'repair.requested',
    'repair.completed',
    'matter.closed',
    'survey.answered',
    'matter.closed',
    'survey.answered',
  ]);
});

const sample = <Data extends object>(service: string, name: string): EventEnvelope<Data> =>
  JSON.parse(readFileSync(path.join(protoRoot, 'goldkey', service, 'v1/samples', `${name}.json`), 'utf8'));

const consumer = () => {
  const kept: object[] = [];
  const keep = async (place: object) => void kept.push(place);
  return { kept, reads: new PlacesConsumer({ keepProperty: keep, keepHome: keep, keepDepartment: keep }) };
};

test('every sample of what complaints listens to is read', async () => {
  const { kept, reads } = consumer();
  const property = sample<{ propertyId: string }>('estates', 'property.registered');
  await reads.property(property as never);
  expect(kept).toMatchObject([{ propertyId: property.data.propertyId }]);
  const reached = sample<{ telephone: string }>('estates', 'property.registered.contact');
  await reads.property(reached as never);
  expect(kept.pop()).toMatchObject({ contact: { telephone: reached.data.telephone } });
  const home = sample<{ householdId: string; propertyId: string }>('estates', 'household.registered');
  await reads.home(home as never);
  const { householdId, propertyId } = home.data;
  expect(kept.pop()).toEqual({ householdId, propertyId });
  const unit = sample<{ unitId: string }>('staffing', 'unit.defined');
  const department = { ...unit, data: { ...unit.data, kind: 'department', propertyId: 'p-1' } };
  await reads.unit(department as never);
  expect(kept.at(-1)).toMatchObject({ departmentId: unit.data.unitId, propertyId: 'p-1' });
  await reads.unit({ ...department, data: { ...department.data, kind: 'region' } } as never);
  expect(kept).toHaveLength(2);
});

test('an event that does not fit its contract is not taken in', async () => {
  const { kept, reads } = consumer();
  const property = sample('estates', 'property.registered');
  const bad = async () => reads.property({ ...property, data: { ...property.data, households: -1 } } as never);
  await expect(bad()).rejects.toThrow(/data\.households/);
  const unit = sample('staffing', 'unit.defined');
  const castle = async () => reads.unit({ ...unit, data: { ...unit.data, kind: 'castle' } } as never);
  await expect(castle()).rejects.toThrow(/data\.kind/);
  expect(kept).toEqual([]);
});
