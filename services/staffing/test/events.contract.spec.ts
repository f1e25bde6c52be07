import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Day, instant, type Month, type Period, type Quarter, Recorder, type Week } from '@goldkey/kernel';
import type { EventEnvelope, NewEvent } from '@goldkey/messaging';
import { parseEventLine, protoRoot } from '@goldkey/proto';
import { PropertyConsumer } from '../src/adapters/in/kafka/property.consumer.js';
import {
  actMessages,
  appointmentMessages,
  opinionMessages,
  rosterMessages,
  taskMessages,
  unitMessages,
} from '../src/adapters/out/events.js';
import { certificateMessages, communityMessages, suggestionMessages } from '../src/adapters/out/people-events.js';
import { positionMessages, recruitmentMessages } from '../src/adapters/out/position-events.js';
import { KeepProperty } from '../src/application/organisation/keep-property.js';
import type { PropertyCopy } from '../src/application/ports.js';
import type { Deed } from '../src/domain/act/act.js';
import type { Certificate } from '../src/domain/certificate/certificate.js';
import type { CommunityDeed } from '../src/domain/community/community-deed.js';
import type { Position } from '../src/domain/position/position.js';
import type { Suggestion } from '../src/domain/suggestion/suggestion.js';

const at = instant(Date.UTC(2026, 2, 5, 2, 30));
const told = { eventId: 'event-1', at, propertyId: 'p-1' };
const taken = { withdrawnEvent: 'event-0', why: '误录' };
const period = '2026-03' as Period;
const day = '2026-03-05' as Day;

const deeds: readonly Deed[] = [
  { kind: 'plan-submitted', employeeId: 'e-1', planKind: 'month', period, items: [] },
  { kind: 'plan-progress-reported', employeeId: 'e-1', planKind: 'company', week: '2026-W10' as Week, summary: '' },
  {
    kind: 'plan-self-evaluated',
    employeeId: 'e-1',
    planKind: 'month',
    period,
    itemsPlanned: 0,
    itemsDone: 0,
    summary: '',
  },
  { kind: 'daily-report-submitted', employeeId: 'e-1', date: day, text: '' },
  { kind: 'meeting-held', meetingKind: 'daily-wrap-up', attendees: ['e-1'], problemsOpen: 0, minutes: '' },
  { kind: 'talk-held', managerId: 'e-1', employeeId: 'e-2', note: '' },
  { kind: 'activity-held', activityKind: '99+1', organizerId: 'e-1', participants: [], note: '' },
  { kind: 'requisition-approved', month: '2026-03' as Month, note: '' },
  { kind: 'points-summarised', month: '2026-03' as Month, note: '' },
  { kind: 'points-published', quarter: '2026-Q1' as Quarter, from: day, until: day },
];

const appointment = { ...told, appointmentId: 'a-1', employeeId: 'e-1' };
const task = { ...told, taskId: 't-1' };
const opinion = { ...told, opinionId: 'o-1' };
const signer = { id: 'e-9', name: '周' };
const position = {
  id: 'x-1',
  unitId: 'u-1',
  propertyId: 'p-1',
  code: 'KF-01',
  versions: [
    {
      number: 1,
      state: 'approved',
      from: day,
      description: { name: '客服经理', grade: '', headCount: 1, headCountPer: 'unit', keyPosition: true },
    },
  ],
  state: 'open',
} as unknown as Position;
const { propertyId: _, ...ofTheGroup } = position;
const approval = { eventId: 'event-1', at, positionId: 'x-1', number: 1, by: signer, from: day } as const;
const need = {
  id: 'r-1',
  positionId: 'x-1',
  unitId: 'u-1',
  propertyId: 'p-1',
  number: 2,
  reason: 'x',
  neededBy: day,
  requestedBy: 'e-1',
  state: 'requested',
} as const;
const search = { eventId: 'event-1', at, recruitmentId: 'r-1' };
const unit = { id: 'u-1', kind: 'region', name: '华南', key: false } as const;

const certificate: Certificate = {
  id: 'c-1',
  employeeId: 'e-1',
  propertyId: 'p-1',
  craft: '电工',
  number: 'T-1',
  validFrom: day,
  validUntil: day,
  state: 'valid',
  grantedEvent: 'event-1',
};
const made = {
  id: 's-1',
  propertyId: 'p-1',
  employeeId: 'e-1',
  madeAt: at,
  title: 'x',
  text: 'x',
  madeEvent: 'event-1',
};
const decided = { ...made, decidedAt: at, decidedBy: 'e-2', reason: 'x', decidedEvent: 'event-1' };
const open: Suggestion = { ...made, state: 'open' };
const deed: CommunityDeed = {
  id: 'd-1',
  propertyId: 'p-1',
  kind: 'community-activity',
  title: 'x',
  place: 'x',
  on: day,
  employeeId: 'e-1',
  note: '',
  state: 'standing',
  recordedEvent: 'event-1',
};
const care: readonly NewEvent[] = [
  ...certificateMessages({ ...told, type: 'CertificateGranted', certificate }),
  ...certificateMessages({
    ...told,
    type: 'CertificateRevoked',
    certificate,
    withdrawnEvent: 'event-0',
    grantedAnew: 'event-2',
  }),
  ...certificateMessages({ ...told, type: 'CertificateWithdrawn', certificate, withdrawnEvent: 'event-0' }),
  ...suggestionMessages({ ...told, type: 'SuggestionMade', suggestion: open }),
  ...suggestionMessages({
    ...told,
    type: 'SuggestionAdopted',
    suggestion: { ...decided, state: 'adopted', reward: '200.00' },
  }),
  ...suggestionMessages({ ...told, type: 'SuggestionDeclined', suggestion: { ...decided, state: 'declined' } }),
  ...suggestionMessages({
    ...told,
    type: 'SuggestionDecisionWithdrawn',
    suggestion: open,
    withdrawnEvent: 'event-0',
    why: '误录',
  }),
  ...suggestionMessages({ ...told, type: 'SuggestionWithdrawn', suggestion: open, withdrawnEvent: 'event-0' }),
  ...communityMessages({ ...told, type: 'CommunityDeedRecorded', deed }),
  ...communityMessages({ ...told, type: 'CommunityDeedRecorded', deed: { ...deed, kind: 'bulletin-change' } }),
  ...communityMessages({ ...told, type: 'CommunityDeedWithdrawn', deed, withdrawnEvent: 'event-0' }),
];

const published: readonly NewEvent[] = [
  ...care,
  ...unitMessages({ ...told, type: 'UnitDefined', unit }),
  ...unitMessages({
    ...told,
    type: 'UnitCorrected',
    unit: { ...unit, kind: 'department', propertyId: 'p-1', key: true },
  }),
  ...appointmentMessages({
    ...appointment,
    type: 'AppointmentStarted',
    terms: {
      id: 'a-1',
      employeeId: 'e-1',
      unitId: 'u-1',
      role: 'property-manager',
      from: day,
      newcomer: false,
      keyPosition: false,
      startedEvent: 'event-1',
    },
  }),
  ...appointmentMessages({
    ...appointment,
    type: 'AppointmentStarted',
    terms: {
      id: 'a-1',
      employeeId: 'e-1',
      unitId: 'u-1',
      role: 'supervisor',
      from: day,
      newcomer: false,
      keyPosition: false,
      positionId: 'x-1',
      startedEvent: 'event-1',
    },
  }),
  ...positionMessages({ ...approval, type: 'PositionApproved' }, position),
  ...positionMessages({ ...approval, type: 'PositionApproved' }, ofTheGroup as Position),
  ...positionMessages(
    { eventId: 'event-1', at, positionId: 'x-1', type: 'PositionAbolished', lastDay: day, why: 'x' },
    position,
  ),
  ...recruitmentMessages({ ...search, type: 'RecruitmentApproved', by: 'e-9' }, need),
  ...recruitmentMessages({ ...search, type: 'RecruitmentClosed', hired: 2 }, need),
  ...appointmentMessages({ ...appointment, type: 'AppointmentEnded', until: day, reason: 'resigned' }),
  ...appointmentMessages({ ...appointment, ...taken, type: 'AppointmentEndWithdrawn' }),
  ...appointmentMessages({ ...appointment, ...taken, type: 'AppointmentWithdrawn' }),
  ...rosterMessages({ ...told, type: 'RosterDaySet', employeeId: 'e-1', date: day, kind: 'leave' }),
  ...taskMessages({
    ...task,
    type: 'TaskAssigned',
    assignment: {
      id: 't-1',
      propertyId: 'p-1',
      employeeId: 'e-1',
      assignedBy: 'e-9',
      assignedAt: at,
      title: 'x',
      assignedEvent: 'event-1',
    },
  }),
  ...taskMessages({ ...task, type: 'TaskFiled' }),
  ...taskMessages({ ...task, ...taken, type: 'TaskFilingWithdrawn' }),
  ...taskMessages({ ...task, ...taken, type: 'TaskWithdrawn' }),
  ...opinionMessages({
    ...opinion,
    type: 'OpinionRaised',
    raised: {
      id: 'o-1',
      propertyId: 'p-1',
      employeeId: 'e-1',
      raisedAt: at,
      replyDue: at,
      text: 'x',
      raisedEvent: 'event-1',
    },
  }),
  ...opinionMessages({ ...opinion, type: 'OpinionClosed', reply: 'x' }),
  ...opinionMessages({ ...opinion, ...taken, type: 'OpinionCloseWithdrawn' }),
  ...opinionMessages({ ...opinion, ...taken, type: 'OpinionWithdrawn' }),
  ...deeds.flatMap((deed) => actMessages({ ...told, type: 'ActRecorded', actId: 'x-1', deed })),
  ...deeds.flatMap((deed) => actMessages({ ...told, ...taken, type: 'ActWithdrawn', actId: 'x-1', deed })),
];

test.each(published.map((event, index) => [`${index} ${event.type}`, event] as const))(
  '%s fits its contract',
  (_name, { id, type, subject, time, propertyId, data }) => {
    const envelope = {
      specversion: '1.0',
      id,
      source: '/goldkey/staffing',
      type,
      subject,
      time,
      propertyid: propertyId,
    };
    expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
  },
);

test('an instant of its own is the time of the event', () => {
  for (const { time, data } of published) {
    const own = Object.entries(data as object).filter(([name]) => name.endsWith('At'));
    expect(own.every(([, value]) => value === time)).toBe(true);
  }
});

const sample = <Data>(service: string, name: string): EventEnvelope<Data> =>
  JSON.parse(readFileSync(path.join(protoRoot, 'goldkey', service, 'v1/samples', `${name}.json`), 'utf8'));

const consumer = () => {
  const kept: PropertyCopy[] = [];
  const renamed: string[] = [];
  const copies = { keep: async (copy: PropertyCopy) => kept.push(copy) > 0 };
  const units = {
    change: async ({ id }: { id: string }) => {
      renamed.push(id);
      return { accepted: false as const, refusal: { code: 'staffing.unit-not-found', facts: {} } };
    },
  };
  const recorder = new Recorder({ now: () => at }, { next: () => 'event-1' });
  return { kept, renamed, reads: new PropertyConsumer(new KeepProperty(copies, units as never, recorder)) };
};

test('every sample of what staffing listens to is read', async () => {
  const { kept, renamed, reads } = consumer();
  const event = sample<{ propertyId: string; unitId: string }>('estates', 'property.registered');
  await reads.registered(event as never);
  expect(kept).toMatchObject([
    { propertyId: event.data.propertyId, unitId: event.data.unitId, at: Date.parse(event.time) },
  ]);
  expect(renamed).toEqual([event.data.unitId]);
});

test('an event that does not fit its contract is not taken in', () => {
  const { kept, reads } = consumer();
  const good = sample<object>('estates', 'property.registered');
  const bad = { ...good, data: { ...good.data, serviceStart: 'soon' } };
  expect(() => reads.registered(bad as never)).toThrow(/data\.serviceStart/);
  expect(kept).toEqual([]);
});
