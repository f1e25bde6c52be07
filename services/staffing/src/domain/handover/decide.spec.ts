import { day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { finishHandoverItem, followAppointment, listHandoverItem, withdrawHandoverItem } from './decide.js';
import type { HandoverItem } from './handover.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const today = day('2026-03-05');
const bare = {
  id: 'h-1',
  employeeId: 'e-1',
  appointmentId: 'a-1',
  propertyId: 'p-1',
  kind: 'keys' as const,
  what: '机房钥匙 3 把',
  toEmployeeId: 'e-2',
};
const open: HandoverItem = { ...bare, state: 'open' };
const done: HandoverItem = { ...bare, state: 'done', doneOn: today };

test('a thing is listed for another person', () => {
  expect(listHandoverItem({ ...said, item: bare })).toEqual({
    accepted: true,
    events: [{ type: 'HandoverItemListed', eventId: 'event-1', at: now, item: open }],
  });
  expect(listHandoverItem({ ...said, item: { ...bare, toEmployeeId: 'e-1' } })).toMatchObject({
    refusal: { code: 'staffing.handover-to-oneself-invalid' },
  });
});

test('it is handed over once, today or before', () => {
  given(open)
    .when(finishHandoverItem, { ...said, doneOn: today, today })
    .then({ type: 'HandoverItemDone', eventId: 'event-1', at: now, item: done });
  given(open)
    .when(finishHandoverItem, { ...said, doneOn: day('2026-03-06'), today })
    .refuses('staffing.day-ahead-invalid', { on: '2026-03-06', today });
  given(done)
    .when(finishHandoverItem, { ...said, doneOn: today, today })
    .refuses('staffing.handover-item-already-done', { id: 'h-1' });
});

test('it is taken off the list with a reason, not once it is done', () => {
  const off: HandoverItem = { ...bare, state: 'withdrawn', why: '不用交' };
  given(open)
    .when(withdrawHandoverItem, { ...said, why: '不用交' })
    .then({ type: 'HandoverItemWithdrawn', eventId: 'event-1', at: now, item: off });
  given(done)
    .when(withdrawHandoverItem, { ...said, why: 'x' })
    .refuses('staffing.handover-item-already-done');
  given(off)
    .when(finishHandoverItem, { ...said, doneOn: today, today })
    .refuses('staffing.handover-item-withdrawn');
});

test('it goes with the appointment that was put right, to its property or to none', () => {
  const { propertyId: _, ...groupWide } = { ...done, appointmentId: 'a-2' };
  given(done)
    .when(followAppointment, { ...said, appointmentId: 'a-2' })
    .then({ type: 'HandoverItemFollowed', eventId: 'event-1', at: now, item: groupWide });
});
