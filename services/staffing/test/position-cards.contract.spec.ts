import { instant } from '@goldkey/kernel';
import { parseEventLine } from '@goldkey/proto';
import { positionCardMessages } from '../src/adapters/out/position-card-events.js';
import type { PositionCard, PositionCardEvent } from '../src/domain/position-card/card.js';

const at = instant(Date.UTC(2026, 3, 3, 2, 30));
const step = (by: string) => ({ by, selves: [by], at });
const line = { indicator: '秩序', weight: 100, measure: 'stated', floor: '0', target: '3' } as const;
const card = (value: string | undefined) =>
  ({
    ...{ id: 'k-1', propertyId: 'p-1', appointmentId: 'a-1', employeeId: 'e-1', unitId: 'u-1', positionId: 'x-1' },
    ...{ positionName: '保安', positionVersion: 2, period: '2026-Q1', lines: [line], stated: [] },
    ...{ drafted: step('e-2'), reviewed: step('e-2'), approved: step('e-3'), readAt: at, approvedEvent: 'event-1' },
    figures: [{ ...(value && { value }), evidence: '检查' }],
    state: 'approved',
  }) as unknown as PositionCard;
const told = { eventId: 'event-1', at, cardId: 'k-1' };
const approval: PositionCardEvent = { ...told, type: 'PositionCardApproved', approved: step('e-3') };
const takenBack: PositionCardEvent = {
  ...{ ...told, type: 'PositionCardWithdrawn', why: '误', withdrawn: step('e-3') },
  withdrawnEvent: 'event-0',
};

test.each([
  ['an approval', approval, card('1')],
  ['an approval without a value', approval, card(undefined)],
  ['a withdrawal', takenBack, card('1')],
] as const)('%s fits its contract', (_name, event, state) => {
  const [message] = positionCardMessages(event, state);
  const { id, type, subject, time, propertyId: propertyid, data } = message as NonNullable<typeof message>;
  const envelope = { specversion: '1.0', id, source: '/goldkey/staffing', type, subject, time, propertyid };
  expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
});

test('the score is told exactly, and a card that was never approved is told to nobody', () => {
  expect(positionCardMessages(approval, card('1'))[0]?.data).toMatchObject({ score: '100/3' });
  expect(positionCardMessages(approval, card(undefined))[0]?.data).not.toHaveProperty('score');
  const { withdrawnEvent: _, ...never } = takenBack as Extract<PositionCardEvent, { type: 'PositionCardWithdrawn' }>;
  expect(positionCardMessages(never, card('1'))).toEqual([]);
});
