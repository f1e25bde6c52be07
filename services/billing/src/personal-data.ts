import { actingStaff, declarePersonalData } from '@goldkey/service-kit';

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
        { at: 'payer', sort: 'name' },
        { at: 'remark', sort: 'words' },
        { at: 'state.payer', sort: 'name' },
        { at: 'state.remark', sort: 'words' },
      ],
      term: { years: 10, after: 't.day', because: 'statements' },
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
      ],
      term: { years: 30, after: 't.issued_on', because: 'vouchers' },
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
      ],
      term: { years: 5, after: 't.agreed_on', because: 'contracts' },
      inUse: "t.standing IN ('proposed', 'agreed')",
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
      names: [['state.cashierName', 'state.takenBy', 'accounts']],
      term: { years: 30, after: 't.taken_at', because: 'vouchers' },
    }),
    actingStaff({
      table: 'cashier_shift',
      names: [['state.cashierName', 'state.cashier', 'accounts']],
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
      table: 'report',
      names: [['state.submitterName', 'state.submittedBy', 'accounts']],
      term: { years: 10, after: 't.submitted_at', because: 'statements' },
    }),
  ],
  notPersonal: {
    itemName: 'a fee or a service',
    name: 'of a fee, a format, a file or the company; of a buyer it is declared',
    closerName: 'of a reconciliation, which the books keep as it was closed: nobody can change its row',
    'property_copy.name': 'a place',
    'fee_item.name': 'a fee',
    'bank_format.name': 'a format',
    'bank_file.name': 'a file',
    supplier: 'a firm',
  },
});
