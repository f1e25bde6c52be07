import { given } from '@goldkey/testing';
import { findingMessages } from '../../adapters/out/events.js';
import { aFinding, at } from '../../testing/examples.js';
import { rectifyFinding } from './decide.js';
import { FINDING_STATES } from './machine.js';
import { handToRepair, refuseRepair } from './repair.js';

const now = at('2026-08-04 10:00');
const said = { at: now, now, eventId: 'event-1' };
const repair = { complaintId: 'c-1', number: 'YQY-2608-0001' };
const planned = aFinding({ state: 'planned', measure: '报修', dueAt: at('2026-08-05 10:00') });

test('a finding keeps the number of its repair, and is put right by its own act as before', () => {
  const inRepair = { ...planned, repair: { ...repair, at: now } };
  given(planned)
    .when(handToRepair, { ...said, repair })
    .then({
      type: 'FindingHandedToRepair',
      eventId: 'event-1',
      at: now,
      finding: inRepair,
      facts: { number: repair.number },
    });
  expect(rectifyFinding(inRepair, { ...said, by: 'e-1', selves: [], proof: '已换灯' })).toMatchObject({
    events: [{ finding: { state: 'rectified', repair: { number: repair.number } } }],
  });
});

test('it is handed to repair once, and only while it is open', () => {
  given({ ...planned, repair: { ...repair, at: now } })
    .when(handToRepair, { ...said, repair: { complaintId: 'c-2', number: 'YQY-2608-0002' } })
    .refuses('inspections.finding-in-repair');
  expect(FINDING_STATES.filter((state) => refuseRepair(aFinding({ state })) === undefined)).toEqual([
    'raised',
    'planned',
  ]);
});

test('where the reception log set its repair aside as a mistake it is handed in anew, and keeps the new number', () => {
  const handed = { ...planned, repair: { ...repair, at: now } };
  const anew = { complaintId: 'c-2', number: 'YQY-2608-0002' };
  for (const repairState of ['received', 'closed', undefined])
    given(handed)
      .when(handToRepair, { ...said, repair: anew, repairState })
      .refuses('inspections.finding-in-repair');
  expect(handToRepair(handed, { ...said, repair: anew, repairState: 'set-aside' })).toMatchObject({
    events: [{ finding: { repair: { ...anew, at: now } } }],
  });
});

test('what is counted of a finding changes nothing by it: nobody is told', () => {
  const decision = handToRepair(planned, { ...said, repair });
  expect(decision.accepted && decision.events.flatMap(findingMessages)).toEqual([]);
});
