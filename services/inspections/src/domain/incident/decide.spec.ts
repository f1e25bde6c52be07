import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { incidentMessages } from '../../adapters/out/fieldwork-events.js';
import { at } from '../../testing/examples.js';
import {
  closeIncident,
  followUpIncident,
  recordIncident,
  reportIncident,
  tellIncident,
  withdrawCall,
  withdrawIncident,
} from './decide.js';
import { evolveIncident, type Incident, isMissed, owedOf } from './incident.js';

const now = at('2026-08-03 12:00');
const recording = (time = '2026-08-03 09:10', eventId = 'event-2') => ({ at: at(time), now, eventId });
const told: Incident = {
  id: 'incident-1',
  propertyId: 'p-1',
  kind: 'fire',
  place: '3 栋地库',
  what: '配电箱冒烟',
  toldBy: 'account-1',
  photos: [],
  occurredAt: at('2026-08-03 09:00'),
  state: 'open',
  calls: [],
  followUps: [],
  eventId: 'event-1',
};
const form = { by: 'account-1', course: '冒烟后断电', harm: '无', measures: '更换', photos: [] };
const call = (to: 'leader' | 'qm-centre', time?: string) => ({ ...recording(time, `call-${to}`), to, by: 'account-1' });

test('an incident is owed two calls within half an hour and its form within a day', () => {
  const { state: _s, occurredAt: _o, calls: _c, followUps: _f, eventId: _e, ...said } = told;
  given<undefined>(undefined)
    .when(tellIncident, { ...recording('2026-08-03 09:00', 'event-1'), incident: said })
    .then({
      type: 'IncidentOccurred',
      eventId: 'event-1',
      at: told.occurredAt,
      incident: told,
      facts: { kind: 'fire', state: 'open' },
    });
  expect(owedOf(told)).toEqual({
    callsDueAt: at('2026-08-03 09:30'),
    calls: ['leader', 'qm-centre'],
    formDueAt: at('2026-08-04 09:00'),
    form: true,
  });
  expect(owedOf({ ...told, state: 'withdrawn' })).toMatchObject({ calls: [], form: false });
});

test('it is closed only when both calls and the form are there, with what it taught', () => {
  given(told)
    .when(closeIncident, { ...recording(), lessons: '每月测温' })
    .refuses('inspections.incident-state');
  const recorded: Incident = { ...told, state: 'recorded', calls: [{ ...call('leader'), by: 'account-1' }] };
  given(recorded)
    .when(closeIncident, { ...recording(), lessons: '每月测温' })
    .refuses('inspections.incident-not-reported');
  given({ ...told, state: 'closed' as const })
    .when(reportIncident, call('leader'))
    .refuses('inspections.incident-state');
});

test('one that is closed is taken back by the quality centre alone: it counts in what positions are measured by', () => {
  const closed = { ...told, state: 'closed' as const, lessons: 'x', closedAt: now };
  given(closed)
    .when(withdrawIncident, { ...recording(), reason: '报了两次', isOfQuality: false })
    .refuses('inspections.quality-only.forbidden');
  expect(withdrawIncident(closed, { ...recording(), reason: '报了两次', isOfQuality: true })).toMatchObject({
    events: [{ type: 'IncidentWithdrawn', incident: { state: 'withdrawn' } }],
  });
});

test('nothing of it lies before it', () => {
  given(told).when(reportIncident, call('leader', '2026-08-03 08:59')).refuses('inspections.before-incident-invalid');
  given(told)
    .when(recordIncident, { ...recording('2026-08-03 12:06'), ...form })
    .refuses('inspections.future-instant-invalid');
});

test('whatever is done in whatever order: the log keeps every call in its order, and what is owed is what is not there', () => {
  const minutes = fc.integer({ min: 0, max: 150 });
  const act = fc.oneof(
    fc.record({ act: fc.constantFrom('leader' as const, 'qm-centre' as const), minutes }),
    fc.record({
      act: fc.constantFrom('record' as const, 'follow' as const, 'close' as const, 'withdraw' as const),
      minutes,
    }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let incident = told;
      let calls = 0;
      acts.forEach(({ act: what, minutes: after }, index) => {
        const when = { at: (told.occurredAt + after * 60_000) as typeof now, now, eventId: `event-${index}` };
        const decision =
          what === 'record'
            ? recordIncident(incident, { ...when, ...form })
            : what === 'follow'
              ? followUpIncident(incident, { ...when, by: 'a', text: 'x' })
              : what === 'close'
                ? closeIncident(incident, { ...when, lessons: 'x' })
                : what === 'withdraw'
                  ? withdrawIncident(incident, { ...when, reason: 'x', isOfQuality: true })
                  : reportIncident(incident, { ...when, to: what, by: 'a' });
        if (!decision.accepted) return;
        if (what === 'leader' || what === 'qm-centre') calls += 1;
        for (const event of decision.events) incident = evolveIncident(incident, event);
      });
      expect(incident.calls).toHaveLength(calls);
      expect(incident.calls.map((one) => one.at)).toEqual(incident.calls.map((one) => one.at).sort((a, b) => a - b));
      const owed = owedOf(incident);
      if (incident.state === 'closed') expect(owed).toMatchObject({ calls: [], form: false });
      for (const to of owed.calls) expect(incident.calls.some((one) => one.to === to)).toBe(false);
    }),
  );
});

test('a call counts to the minute and the form to the hour: later is missed, though it came (M-22)', () => {
  const occurredAt = at('2026-08-03 09:00');
  const call = (to: 'leader' | 'qm-centre', time: string) => ({ to, at: at(time), by: 'a', eventId: time });
  const record = (time: string) => ({ at: at(time), by: 'a', course: 'x', harm: 'x', measures: 'x', eventId: 'r' });
  const incident = (changes: Partial<Incident>): Incident => ({ ...told, occurredAt, ...changes });
  const calls = [call('leader', '2026-08-03 09:30'), call('qm-centre', '2026-08-03 09:10')];
  expect(isMissed(incident({}), at('2026-08-03 09:30'))).toBe(false);
  expect(isMissed(incident({}), at('2026-08-03 09:31'))).toBe(true);
  expect(isMissed(incident({ calls }), at('2026-08-04 09:00'))).toBe(false);
  expect(isMissed(incident({ calls }), at('2026-08-04 09:01'))).toBe(true);
  expect(isMissed(incident({ calls, record: record('2026-08-04 09:00') }), at('2026-09-01 09:00'))).toBe(false);
  const late = [call('leader', '2026-08-03 09:31'), call('qm-centre', '2026-08-03 09:10')];
  expect(isMissed(incident({ calls: late }), at('2026-08-03 09:40'))).toBe(true);
});

test('a call that was not made as it was written down is taken back by another person, and is owed again', () => {
  const told = tellIncident(undefined, {
    ...recording('2026-08-03 09:00', 'event-1'),
    incident: { id: 'i-1', propertyId: 'p-1', kind: 'fire', place: '3 栋', what: '冒烟', toldBy: 'a', photos: [] },
  });
  const open = (told.accepted && told.events[0]?.incident) as Incident;
  const called = reportIncident(open, { ...recording('2026-08-03 09:10', 'event-2'), to: 'leader', by: 'a' });
  const reported = (called.accepted && called.events[0]?.incident) as Incident;
  expect(owedOf(reported).calls).toEqual(['qm-centre']);
  const back = {
    ...recording('2026-08-03 10:00', 'event-3'),
    by: 'b',
    selves: [],
    callId: 'event-2',
    reason: '没打通',
  };
  given(reported)
    .when(withdrawCall, { ...back, selves: ['a'] })
    .refuses('inspections.own-entry.forbidden');
  given(reported)
    .when(withdrawCall, { ...back, callId: 'event-1' })
    .refuses('inspections.call-not-found');
  const decision = withdrawCall(reported, back);
  const [event] = decision.accepted ? decision.events : [];
  expect(event?.incident).toEqual(open);
  expect(event && incidentMessages(event)).toMatchObject([
    { id: 'event-3', type: 'goldkey.inspections.incident.reported.withdrawn.v1', data: { eventIds: ['event-2'] } },
  ]);
});
