import { attachmentNames, attachmentsAt, recordFileNames } from '@goldkey/files';
import { actingStaff, declarePersonalData } from '@goldkey/service-kit';
import { withdrawnBy, withdrawnWords } from './personal-data.withdrawals.js';

/** Refunds and debts given up carry no time of their own: their history does. */
const inHistory = (which: 'min' | 'max', kind: string): string =>
  `(SELECT ${which}(h.happened_at) FROM history h WHERE h.record_kind = '${kind}' AND h.record_id = t.id)`;
const begun = (kind: string): string => inHistory('min', kind);
const lastChanged = (kind: string): string => inHistory('max', kind);

/** What billing keeps of payers and of who took the money (docs/personal-data.md). Postings name households, never people. */
export const personalData = declarePersonalData({
  service: 'billing',
  stores: [
    {
      name: 'bank-lines',
      title: ['到账流水中的付款人', '入帳流水中的付款人', 'payers on bank statements'],
      table: 'bank_line',
      of: 'owner',
      whose: [{ home: 'household_id', on: 'day' }],
      fields: [
        // Where the bank gave no number, a line is told apart by all that it says.
        { at: 'key', sort: 'words', leaves: 'mark-and-key' },
        { at: 'state.key', sort: 'words', leaves: 'mark-and-key' },
        { at: 'payer', sort: 'name' },
        { at: 'remark', sort: 'words' },
        { at: 'state.payer', sort: 'name' },
        { at: 'state.remark', sort: 'words' },
        { at: 'state.reason', sort: 'words' },
      ],
      term: { years: 10, after: 't.day', because: 'statements' },
      history: { recordKind: 'bank-line', fields: ['reason'] },
    },
    {
      name: 'invoices',
      title: ['发票抬头', '發票抬頭', 'buyers on invoices'],
      table: 'invoice',
      of: 'owner',
      whose: [{ home: 'household_id', on: 'issued_on' }],
      fields: [
        { at: 'state.buyer.name', sort: 'name', leaves: 'mark' },
        { at: 'state.buyer.taxId', sort: 'number' },
        { at: 'state.reason', sort: 'words' },
      ],
      term: { years: 30, after: 't.issued_on', because: 'vouchers' },
      history: { recordKind: 'invoice', fields: ['reason'] },
    },
    {
      name: 'refunds',
      title: ['退款理由', '退款理由', 'reasons of refunds'],
      table: 'refund',
      of: 'owner',
      whose: [{ home: 'household_id', on: begun('refund') }],
      fields: [
        { at: 'state.reason', sort: 'words', leaves: 'mark' },
        { at: 'state.decisionNote', sort: 'words' },
      ],
      term: { years: 30, after: lastChanged('refund'), because: 'vouchers' },
      inUse: "t.standing IN ('requested', 'approved')",
      history: { recordKind: 'refund', fields: ['reason', 'decisionNote'] },
    },
    {
      name: 'write-offs',
      title: ['核销理由', '核銷理由', 'reasons of debts given up'],
      table: 'write_off',
      of: 'owner',
      whose: [{ home: 'household_id', on: begun('write-off') }],
      fields: [
        { at: 'state.reason', sort: 'words', leaves: 'mark' },
        { at: 'state.decisionNote', sort: 'words' },
      ],
      term: { years: 30, after: lastChanged('write-off'), because: 'vouchers' },
      inUse: "t.standing = 'proposed'",
      history: { recordKind: 'write-off', fields: ['reason', 'decisionNote'] },
    },
    {
      name: 'rebookings',
      title: ['收款改记理由', '收款改記理由', 'why payments were booked to another home'],
      table: 'payment',
      of: 'owner',
      whose: [{ home: 'household_id', on: 'taken_at' }],
      fields: [{ at: 'state.rebookedTo.reason', sort: 'words', leaves: 'mark' }],
      term: { years: 30, after: 't.taken_at', because: 'vouchers' },
      history: { recordKind: 'payment', fields: ['reason'] },
    },
    {
      name: 'means-corrections',
      title: ['更改收款方式理由', '更改收款方式理由', 'why payments came by other means than recorded'],
      table: 'payment',
      of: 'owner',
      whose: [{ home: 'household_id', on: 'taken_at' }],
      fields: [{ at: 'state.corrected.reason', sort: 'words', leaves: 'mark' }],
      term: { years: 30, after: 't.taken_at', because: 'vouchers' },
      history: { recordKind: 'payment', fields: ['reason'] },
    },
    {
      name: 'order-bookings',
      title: ['押金扣留理由', '押金扣留理由', 'why money of orders was kept'],
      table: 'order_booking',
      of: 'owner',
      whose: [{ home: 'household_id', on: 'booked_at' }],
      fields: [{ at: 'state.asked.reason', sort: 'words' }],
      term: { years: 30, after: 't.booked_at', because: 'vouchers' },
    },
    ...withdrawnWords,
    {
      name: 'readings',
      title: ['抄表说明', '抄表說明', 'notes on readings'],
      table: 'reading',
      of: 'owner',
      whose: [],
      fields: [
        { at: 'state.note', sort: 'words' },
        { at: 'state.withdrawn.reason', sort: 'words', leaves: 'mark' },
        attachmentsAt('state.photos', 'empty'),
      ],
      term: { years: 10, after: 't.day', because: 'statements' },
      unversioned: true,
    },
    {
      name: 'runs-taken-back',
      title: ['撤销账单的理由', '撤銷帳單的理由', 'why bills were taken back'],
      table: 'billing_run',
      of: 'owner',
      whose: [],
      fields: [{ at: 'state.reversal.reason', sort: 'words', leaves: 'mark' }],
      term: { years: 10, after: 't.issued_at', because: 'statements' },
      history: { recordKind: 'billing-run', fields: ['reason'] },
    },
    {
      name: 'instalment-plans',
      title: ['分期协议', '分期協議', 'instalment plans'],
      table: 'instalment_plan',
      of: 'owner',
      whose: [{ home: 'household_id', on: 'agreed_on' }],
      fields: [
        { at: 'state.agreedWith', sort: 'name', leaves: 'mark' },
        { at: 'state.note', sort: 'words' },
        { at: 'state.endReason', sort: 'words' },
      ],
      term: { years: 5, after: 't.agreed_on', because: 'contracts' },
      inUse: "t.standing IN ('proposed', 'agreed')",
      history: { recordKind: 'instalment-plan', fields: ['reason'] },
    },
    {
      name: 'dunning',
      title: ['催缴记录', '催繳紀錄', 'dunning'],
      table: 'dunning',
      of: 'owner',
      whose: [{ home: 'household_id', on: 'day' }],
      fields: [{ at: 'state.note', sort: 'words' }],
      term: { years: 3, after: 't.day', because: 'claims' },
    },
    {
      name: 'concessions',
      title: ['减免理由', '減免理由', 'reasons of concessions'],
      table: 'concession',
      of: 'owner',
      whose: [{ home: 'household_id', on: 'from_day' }],
      fields: [
        { at: 'state.reason', sort: 'words', leaves: 'mark' },
        { at: 'state.decisionNote', sort: 'words' },
      ],
      term: { years: 10, after: 't.until_day', because: 'statements' },
      inUse: 't.until_day IS NULL OR t.until_day >= current_date',
      history: { recordKind: 'concession', fields: ['reason', 'decisionNote'] },
    },
    actingStaff({
      table: 'payment',
      names: [
        ['state.cashierName', 'state.takenBy', 'accounts'],
        ['state.rebookedTo.byName', 'state.rebookedTo.by', 'accounts'],
        ['state.corrected.byName', 'state.corrected.by', 'accounts'],
      ],
      term: { years: 30, after: 't.taken_at', because: 'vouchers' },
    }),
    actingStaff({
      table: 'cashier_shift',
      names: [
        ['state.cashierName', 'state.cashier', 'accounts'],
        ['state.handover.toName', 'state.handover.to', 'ids'],
        // Before people were chosen from the list, whoever watched could write a name.
        ['state.handover.to', 'state.handover.to', 'names'],
      ],
      term: { years: 30, after: 't.opened_at', because: 'vouchers' },
    }),
    actingStaff({
      table: 'invoice',
      names: [['state.issuerName', 'state.issuedBy', 'accounts']],
      term: { years: 30, after: 't.issued_on', because: 'vouchers' },
    }),
    actingStaff({
      table: 'dunning',
      names: [['state.byName', 'state.by', 'accounts']],
      term: { years: 3, after: 't.day', because: 'claims' },
    }),
    actingStaff({
      table: 'instalment_plan',
      names: [['state.proposerName', 'state.proposedBy', 'accounts']],
      term: { years: 5, after: 't.agreed_on', because: 'contracts' },
    }),
    actingStaff({
      table: 'bank_file',
      names: [['state.importerName', 'state.importedBy', 'accounts']],
      term: { years: 10, after: 't.imported_at', because: 'statements' },
    }),
    actingStaff({
      table: 'order_booking',
      names: [
        ['state.byName', 'state.by', 'ids'],
        ['state.byName', 'state.by', 'accounts'],
      ],
      term: { years: 30, after: 't.booked_at', because: 'vouchers' },
    }),
    actingStaff({
      table: 'banking',
      names: [
        ['state.countedByName', 'state.countedBy', 'ids'],
        ['state.witnessName', 'state.witness', 'ids'],
        ['state.withdrawn.byName', 'state.withdrawn.by', 'accounts'],
      ],
      term: { years: 30, after: 't.day', because: 'vouchers' },
    }),
    attachmentNames,
    recordFileNames,
    actingStaff({
      table: 'report',
      names: [['state.submitterName', 'state.submittedBy', 'accounts']],
      term: { years: 10, after: 't.submitted_at', because: 'statements' },
    }),
    ...withdrawnBy,
  ],
  notPersonal: {
    itemName: 'a fee or a service',
    name: 'of a fee, a format, a file or the company; of a buyer it is declared',
    closerName: 'of a reconciliation, which the books keep as it was closed: nobody can change its row',
    propertyName: 'a place',
    'property_copy.name': 'a place',
    'property_copy.contact': 'how a place is reached',
    centreAddress: 'where a service centre is',
    openingHours: 'when a service centre is open',
    'fee_item.name': 'a fee',
    'bank_format.name': 'a format',
    'bank_file.name': 'a file',
    supplier: 'a firm',
  },
  ofThings: {
    'fees, files and accounts': [
      ...['fee_item.unit', 'bank_format.*', 'bank_file.column', 'invoice_range.*', 'account_map.*'],
      ...['test_provider_order.title', 'main_meter.note', 'main_meter.place', 'main_meter.reason', 'main_meter.unit'],
    ],
    'the till, the month and the money of the centre': [
      ...['cashier_shift.note', 'reconciliation.note', 'report.measures', 'report.remarks', 'utility_advance.note'],
      ...['budget.purpose', 'budget.overrunReason', 'budget.reason', 'utility_advance.reason'],
      ...['banking.bank_account', 'banking.bankAccount', 'banking.reason'],
    ],
  },
});
