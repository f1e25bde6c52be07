import { stateBooksOf } from '@goldkey/service-kit';
import { type Concession, type ConcessionEvent, evolveConcession } from '../../../domain/concession/concession.js';
import { evolveFeeItem, type FeeItem, type FeeItemEvent } from '../../../domain/fee-item/fee-item.js';
import { evolveSpan, type Occupancy, type SpanEvent, type Subscription } from '../../../domain/household/span.js';
import { evolveUsage, type Usage, type UsageEvent } from '../../../domain/household/usage.js';
import {
  type CollectionTarget,
  type CollectionTargetEvent,
  evolvePeriod,
  evolveTarget,
  type Period,
  type PeriodEvent,
} from '../../../domain/period/period.js';
import { feeItemMessages, periodMessages } from '../events.js';

/** How the records of billing are kept: rows, what their history remembers, and the news they cause. */

export const bookOf = stateBooksOf('billing');

export const feeItemBook = bookOf<FeeItem, FeeItemEvent>({
  recordKind: 'fee-item',
  table: 'fee_item',
  columns: { code: 'text', name: 'text' },
  row: ({ code, name }) => ({ code, name }),
  evolve: evolveFeeItem,
  remember: ({ feeItem: { code, name, basis, tariffs } }) => ({ code, name, basis, tariff: tariffs.at(-1) }),
  messages: feeItemMessages,
});

const spanColumns = { household_id: 'text', from_day: 'date', until_day: 'date', withdrawn: 'boolean' };

export const occupancyBook = bookOf<Occupancy, SpanEvent<Occupancy>>({
  recordKind: 'occupancy',
  table: 'occupancy',
  columns: { ...spanColumns, heads: 'integer' },
  row: ({ householdId, from, until, heads, withdrawn }) => ({
    household_id: householdId,
    from_day: from,
    until_day: until ?? null,
    heads,
    withdrawn: withdrawn !== undefined,
  }),
  evolve: evolveSpan,
  remember: ({ span: { householdId, heads, from, until, withdrawn } }) => ({
    householdId,
    heads,
    from,
    until: until ?? null,
    ...(withdrawn !== undefined && { reason: withdrawn.reason }),
  }),
  messages: () => [],
});

export const subscriptionBook = bookOf<Subscription, SpanEvent<Subscription>>({
  recordKind: 'subscription',
  table: 'subscription',
  columns: { ...spanColumns, fee_item_id: 'text', quantity: 'numeric' },
  row: ({ householdId, feeItemId, quantity, from, until, withdrawn }) => ({
    household_id: householdId,
    fee_item_id: feeItemId,
    quantity,
    from_day: from,
    until_day: until ?? null,
    withdrawn: withdrawn !== undefined,
  }),
  evolve: evolveSpan,
  remember: ({ span: { householdId, feeItemId, quantity, from, until, withdrawn } }) => ({
    householdId,
    feeItemId,
    quantity,
    from,
    until: until ?? null,
    ...(withdrawn !== undefined && { reason: withdrawn.reason }),
  }),
  messages: () => [],
});

export const usageBook = bookOf<Usage, UsageEvent>({
  recordKind: 'usage',
  table: 'usage',
  columns: { ...spanColumns, fee_item_id: 'text', charge_month: 'text', quantity: 'numeric' },
  row: ({ householdId, feeItemId, chargeMonth, quantity, from, until, withdrawn }) => ({
    household_id: householdId,
    fee_item_id: feeItemId,
    charge_month: chargeMonth,
    quantity,
    from_day: from,
    until_day: until,
    withdrawn: withdrawn !== undefined,
  }),
  evolve: evolveUsage,
  remember: ({ usage: { householdId, feeItemId, quantity, from, until, source, withdrawn } }) => ({
    householdId,
    feeItemId,
    quantity,
    from,
    until,
    source,
    ...(withdrawn !== undefined && { reason: withdrawn.reason }),
  }),
  messages: () => [],
});

export const concessionBook = bookOf<Concession, ConcessionEvent>({
  recordKind: 'concession',
  table: 'concession',
  columns: { household_id: 'text', from_day: 'date', until_day: 'date', fee_item_id: 'text', standing: 'text' },
  row: ({ householdId, feeItemId, from, until, state }) => ({
    household_id: householdId,
    fee_item_id: feeItemId,
    from_day: from,
    until_day: until ?? null,
    standing: state,
  }),
  evolve: evolveConcession,
  remember: ({ concession: { householdId, feeItemId, relief, reason, from, until, decisionNote } }) => ({
    householdId,
    feeItemId,
    relief,
    reason,
    from,
    until: until ?? null,
    ...(decisionNote !== undefined && { decisionNote }),
  }),
  messages: () => [],
});

export const targetBook = bookOf<CollectionTarget, CollectionTargetEvent>({
  recordKind: 'collection-target',
  table: 'collection_target',
  columns: { month: 'text' },
  row: ({ month }) => ({ month }),
  evolve: evolveTarget,
  remember: ({ collectionTarget: { month, target } }) => ({ month, target }),
  messages: () => [],
});

export const periodBook = bookOf<Period, PeriodEvent>({
  recordKind: 'period',
  table: 'period',
  columns: { month: 'text' },
  row: ({ month }) => ({ month }),
  evolve: evolvePeriod,
  remember: ({ period: { month, receivable, collected, target } }) => ({ month, receivable, collected, target }),
  messages: periodMessages,
});
