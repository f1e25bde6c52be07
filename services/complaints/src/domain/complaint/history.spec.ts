import { anIntake, at } from '../../testing/a-complaint.js';
import { bringIn, type PastAct, replay } from './history.js';
import { complaintNumber } from './number.js';

const now = at('2026-09-20 12:00');
const past: readonly PastAct[] = [
  { act: 'decide', established: true, at: at('2026-08-03 10:00') },
  { act: 'assign', employeeId: 'e-1', employeeName: 'Li', at: at('2026-08-03 11:00') },
  { act: 'close', at: at('2026-08-04 09:00') },
  { act: 'call-back', callbackId: 'cb-1', level: 'dissatisfied', at: at('2026-08-04 12:00'), by: 'e-desk' },
  { act: 'reopen', at: at('2026-08-04 13:00') },
  { act: 'close', at: at('2026-08-05 09:00') },
  { act: 'evaluate', answerId: 'a-1', level: 'satisfied', at: at('2026-08-06 09:00') },
];

test('a matter comes in with all that happened to it, and its events give the state back', () => {
  const decision = bringIn(anIntake(), past, now);
  if (!decision.accepted) throw new Error(decision.refusal.code);
  expect(decision.events.map(({ event }) => event.type)).toEqual([
    'ComplaintReceived',
    'ComplaintDecided',
    'ComplaintAssigned',
    'ComplaintClosed',
    'CallbackRecorded',
    'ComplaintReopened',
    'ComplaintClosed',
    'MatterEvaluated',
  ]);
  const state = replay(decision.events.map(({ event }) => event));
  expect(state).toMatchObject({ state: 'closed', callbacks: 1, evaluation: { level: 'satisfied' } });
  expect(decision.events.at(-1)?.complaint).toEqual(state);
});

test('one refused act refuses the whole row', () => {
  const wrong: PastAct[] = [{ act: 'close', at: at('2026-08-03 08:00') }];
  expect(bringIn(anIntake(), wrong, now)).toMatchObject({
    accepted: false,
    refusal: { code: 'complaints.closed-before-received' },
  });
});

test('major information can have been reported in the past', () => {
  const report: PastAct[] = [{ act: 'report-major', to: 'qm-centre', at: at('2026-08-03 09:30') }];
  expect(bringIn(anIntake({ major: true }), report, now).accepted).toBe(true);
});

test('a history without reception is no history', () => {
  expect(() => replay([])).toThrow('reception');
  expect(() => replay([{ type: 'ComplaintClosed', closedAt: at('2026-08-05 09:00') }])).toThrow('reception');
});

test('the number is read out as property, year, month and running number', () => {
  expect(complaintNumber('YQY', '2026-08', 42)).toBe('YQY-2608-0042');
  expect(complaintNumber('08-BROOKLYN', '2026-12', 12_345)).toBe('08-BROOKLYN-2612-12345');
});
