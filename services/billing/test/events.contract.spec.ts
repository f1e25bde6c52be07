import { day, instant, month } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import { parseEventLine } from '@goldkey/proto';
import {
  advanceMessages,
  bankingMessages,
  budgetMessages,
  feeItemMessages,
  periodMessages,
  reportMessages,
  shiftMessages,
} from '../src/adapters/out/events.js';
import { aFeeItem } from '../src/testing/a-fee-item.js';

const at = instant(Date.UTC(2026, 2, 5, 2, 30));
const said = { eventId: 'event-1', at };
const march = month('2026-03');

const period = {
  id: 'p-1:2026-03',
  propertyId: 'p-1',
  month: march,
  receivable: '1.00',
  collected: '0.95',
  target: '0.95',
  closedAt: at,
};
const cashierShift = {
  id: 's-1',
  propertyId: 'p-1',
  cashier: 'account-1',
  cashierName: '小陈',
  employeeId: 'e-1',
  openedAt: at,
  float: '0.00',
  state: 'handed-over' as const,
  handover: { handoverId: 'ho-1', at, to: 'e-2', supervisedBy: 'e-3', amount: '999.00' },
};

const report = {
  id: 'r-1',
  propertyId: 'p-1',
  kind: 'monthly' as const,
  period: month('2026-02'),
  figures: { receivable: '0.00', collected: '0.00', takings: {}, payments: 0, arrears: '0.00', households: 0 },
  submittedAt: at,
  submittedBy: 'account-1',
  submitterName: '王经理',
};
const budget = {
  id: 'p-1:2026-03',
  propertyId: 'p-1',
  month: march,
  amount: '1000.00',
  spent: '990.00',
  spendings: [],
  state: 'closed' as const,
};
const advance = {
  id: 'a-1',
  propertyId: 'p-1',
  utility: 'water' as const,
  amount: '500.00',
  recovered: '20.00',
  paidAt: at,
  periodEnd: day('2026-03-31'),
  supplier: '水务',
  recoveries: [],
};

const banking = {
  id: 'b-1',
  propertyId: 'p-1',
  day: day('2026-03-05'),
  amount: '999.00',
  bankAccount: '工行 6688',
  slip: '0012',
  countedBy: 'e-1',
  countedByName: '小陈',
  witness: 'e-2',
  witnessName: '孙九',
  bankedAt: at,
  toldEvent: 'event-0',
  state: 'banked' as const,
};

const withdrawn = { ...said, advance, amount: '20.00', withdrawnEvent: 'event-0', reason: '重复录入' };

const told: readonly [string, readonly NewEvent[]][] = [
  ['fee-item.registered', feeItemMessages({ ...said, type: 'TariffSet', feeItem: aFeeItem() })],
  ['period.closed', periodMessages({ ...said, type: 'PeriodClosed', period })],
  ['report.submitted', reportMessages({ ...said, type: 'ReportSubmitted', report })],
  ['budget.closed', budgetMessages({ ...said, type: 'BudgetClosed', budget, facts: {} })],
  ['utility-advance.paid', advanceMessages({ ...said, type: 'UtilityAdvancePaid', advance, amount: '500.00' })],
  [
    'utility-advance.recovered',
    advanceMessages({ ...said, type: 'UtilityAdvanceRecovered', advance, amount: '20.00' }),
  ],
  ['utility-advance.paid.withdrawn', advanceMessages({ ...withdrawn, type: 'UtilityAdvanceWithdrawn' })],
  ['utility-advance.recovered.withdrawn', advanceMessages({ ...withdrawn, type: 'UtilityAdvanceRecoveryWithdrawn' })],
  ['cash.handed-over', shiftMessages({ ...said, type: 'CashierShiftHandedOver', cashierShift })],
  ['cash.banked', bankingMessages({ ...said, type: 'CashBanked', banking })],
  [
    'cash.banked.withdrawn',
    bankingMessages({ ...said, type: 'BankingWithdrawn', banking: { ...banking, state: 'withdrawn' } }),
  ],
];

test.each(told)('%s fits its contract', (name, messages) => {
  expect(messages).toHaveLength(1);
  for (const { id, type, subject, time, propertyId, data } of messages) {
    expect(type).toBe(`goldkey.billing.${name}.v1`);
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

test('a till that is opened, and money that is spent, is nobody else’s news', () => {
  expect(budgetMessages({ ...said, type: 'SpendingRecorded', budget, facts: {} })).toEqual([]);
  const { handover: _handover, ...open } = cashierShift;
  expect(shiftMessages({ ...said, type: 'CashierShiftOpened', cashierShift: { ...open, state: 'open' } })).toEqual([]);
});
