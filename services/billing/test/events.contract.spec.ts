import { instant } from '@goldkey/kernel';
import { parseEventLine } from '@goldkey/proto';
import { feeItemMessages } from '../src/adapters/out/events.js';
import { aFeeItem } from '../src/testing/a-fee-item.js';

const at = instant(Date.UTC(2026, 2, 5, 2, 30));

test.each(['FeeItemRegistered', 'FeeItemCorrected'] as const)('what %s tells fits its contract', (kind) => {
  const messages = feeItemMessages({ type: kind, eventId: 'event-1', at, feeItem: aFeeItem() });
  expect(messages).toHaveLength(1);
  for (const { id, type, subject, time, propertyId, data } of messages) {
    const envelope = {
      specversion: '1.0',
      id,
      source: '/goldkey/billing',
      type,
      subject,
      time,
      propertyid: propertyId,
    };
    expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
  }
});
