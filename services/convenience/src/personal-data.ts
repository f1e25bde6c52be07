import { attachmentNames, attachmentsAt } from '@goldkey/files';
import { actingStaff, declarePersonalData, type PersonalField } from '@goldkey/service-kit';
import { fieldsOf, ITEM_KINDS } from './domain/item/kinds.js';

const at = (path: string): string => `to_timestamp((t.state ->> '${path}')::numeric / 1000)`;

const SAID_BY_NAME = ['plate', 'holder', 'account', 'exhibitor'];
/** Whatever else an owner wishes in their own words, by the kinds of services. */
const wishes = [...new Set(ITEM_KINDS.flatMap(fieldsOf).flatMap(({ name, form }) => (form === 'text' ? name : [])))]
  .filter((name) => !SAID_BY_NAME.includes(name))
  .map((name): PersonalField => ({ at: `state.details.${name}`, sort: 'words', leaves: 'mark' }));

/** What convenience keeps of customers and of who served them (docs/personal-data.md). */
export const personalData = declarePersonalData({
  service: 'convenience',
  stores: [
    {
      name: 'services',
      title: ['服务记录', '服務紀錄', 'services'],
      table: 'service',
      of: 'owner',
      whose: [{ through: 'orders', at: 'order_id' }],
      fields: [
        { at: 'state.address', sort: 'address', leaves: 'mark' },
        { at: 'state.note', sort: 'words' },
        { at: 'state.answer.remark', sort: 'words' },
        { at: 'state.withdrawn.reason', sort: 'words' },
      ],
      history: { recordKind: 'service', fields: ['reason'] },
      term: { years: 3, after: 't.performed_at', because: 'contracts' },
    },
    {
      name: 'fees',
      title: ['服务收费', '服務收費', 'fees'],
      table: 'fee',
      of: 'owner',
      whose: [{ through: 'orders', at: 'order_id' }],
      fields: [
        { at: 'state.address', sort: 'address', leaves: 'mark' },
        { at: 'state.withdrawn.reason', sort: 'words' },
      ],
      history: { recordKind: 'fee', fields: ['reason'] },
      term: { years: 30, after: 't.received_at', because: 'vouchers' },
    },
    {
      name: 'billing-commands',
      title: ['入账指令', '入帳指令', 'money on its way to billing'],
      table: 'billing_command',
      of: 'owner',
      whose: [{ through: 'orders', at: 'order_id' }],
      fields: [
        { at: 'state.address', sort: 'address', leaves: 'mark' },
        { at: 'state.asked.reason', sort: 'words' },
      ],
      term: { years: 3, after: 't.asked_at', because: 'contracts' },
      inUse: "t.standing IN ('waiting', 'refused')",
    },
    {
      name: 'due-days',
      title: ['长期订单到期日', '長期訂單到期日', 'days of standing orders'],
      table: 'occasion',
      of: 'owner',
      whose: [{ through: 'orders', at: 'order_id' }],
      fields: [{ at: 'state.reason', sort: 'words' }],
      term: { years: 3, after: 't.due_on', because: 'contracts' },
    },
    {
      name: 'orders',
      title: ['便民服务订单', '便民服務訂單', 'orders'],
      table: 'service_order',
      of: 'owner',
      whose: [
        { in: 'phones', at: 'state.phone' },
        { home: 'household_id', on: 'requested_at', name: 'state.ownerName' },
      ],
      fields: [
        { at: 'state.ownerName', sort: 'name', leaves: 'mark' },
        { at: 'state.phone', sort: 'telephone', leaves: 'mark' },
        { at: 'state.address', sort: 'address', leaves: 'mark' },
        { at: 'state.details.plate', sort: 'plate', leaves: 'mark' },
        { at: 'state.details.holder', sort: 'name', leaves: 'mark' },
        { at: 'state.details.account', sort: 'number', leaves: 'mark' },
        { at: 'state.details.exhibitor', sort: 'name', leaves: 'mark' },
        ...wishes,
        { at: 'state.putOff[].reason', sort: 'words', leaves: 'mark' },
        { at: 'state.depositReturned.withheldReason', sort: 'words' },
        { at: 'state.endReason', sort: 'words' },
        { at: 'state.recurrence.pauses[].reason', sort: 'words', leaves: 'mark' },
        { at: 'state.recurrence.before[].reason', sort: 'words', leaves: 'mark' },
        { at: 'state.signature.name', sort: 'name', leaves: 'mark' },
        { at: 'state.signature.lines', sort: 'signature', leaves: 'empty' },
        attachmentsAt('state.scans[].pages', 'empty'),
      ],
      term: { years: 3, after: `coalesce(${at('endedAt')}, t.requested_at)`, because: 'contracts' },
      inUse: "t.standing IN ('requested', 'placed')",
      history: { recordKind: 'order', fields: ['endReason'] },
    },
    attachmentNames,
    {
      name: 'exhibitors',
      title: ['场地使用人', '場地使用人', 'who used venues'],
      table: 'booking',
      of: 'owner',
      whose: [{ in: 'names', at: 'state.exhibitor' }],
      fields: [
        { at: 'state.exhibitor', sort: 'name', leaves: 'mark' },
        { at: 'state.purpose', sort: 'words', leaves: 'mark' },
        { at: 'state.cancelReason', sort: 'words' },
      ],
      term: { years: 3, after: 't.until_at', because: 'contracts' },
      inUse: "t.standing = 'booked' AND t.until_at >= now()",
      history: { recordKind: 'booking', fields: ['exhibitor', 'cancelReason'] },
    },
    actingStaff({
      table: 'service_order',
      names: [
        ['state.appointment.employeeName', 'state.appointment.employeeId', 'ids'],
        ['state.putOff[].employeeName', 'state.putOff[].employeeId', 'ids'],
        ['state.scans[].byName', 'state.scans[].by', 'accounts'],
      ],
      term: { years: 3, after: `coalesce(${at('endedAt')}, t.requested_at)`, because: 'claims' },
    }),
    actingStaff({
      table: 'occasion',
      names: [['state.byName', 'state.by', 'accounts']],
      term: { years: 3, after: 't.due_on', because: 'claims' },
    }),
    actingStaff({
      table: 'service',
      names: [
        ['state.employeeName', 'state.employeeId', 'ids'],
        ['state.withdrawn.byName', 'state.withdrawn.by', 'accounts'],
      ],
      term: { years: 3, after: 't.performed_at', because: 'claims' },
    }),
    actingStaff({
      table: 'fee',
      names: [
        ['state.employeeName', 'state.employeeId', 'ids'],
        ['state.handover.cashierName', 'state.handover.cashierId', 'ids'],
        ['state.withdrawn.byName', 'state.withdrawn.by', 'accounts'],
      ],
      term: { years: 30, after: 't.received_at', because: 'vouchers' },
    }),
    actingStaff({
      table: 'billing_command',
      names: [['state.byName', 'state.by', 'accounts']],
      term: { years: 3, after: 't.asked_at', because: 'claims' },
    }),
    actingStaff({
      table: 'quality_rating',
      names: [['state.basis.staffOrders[].employeeName', 'state.basis.staffOrders[].employeeId', 'ids']],
      term: { years: 3, after: at('ratedAt'), because: 'claims' },
    }),
    actingStaff({
      table: 'reckoning',
      names: [['state.followUp.byName', 'state.followUp.byName', 'names']],
      term: { years: 3, after: "to_timestamp((t.state #>> '{followUp,at}')::numeric / 1000)", because: 'claims' },
    }),
    actingStaff({
      table: 'catalogue',
      names: [['state.drafterName', 'state.draftedBy', 'accounts']],
      term: { years: 3, after: at('publishedAt'), because: 'claims' },
    }),
  ],
  notPersonal: {
    itemName: 'a service on offer',
    venueName: 'a place',
    departmentName: 'a department',
    name: 'of an item, a kind or a venue; of a signature it is declared',
    'venue.name': 'a place',
    'item.name': 'a service on offer',
    'property_copy.name': 'a place',
    'property_copy.contact': 'how a place is reached',
    centreAddress: 'where a service centre is',
    openingHours: 'when a service centre is open',
    'department_copy.name': 'a department',
    approverName: 'who answers for a catalogue that was published to all owners',
    raterName: 'who answers for a rating; part of it',
    deciderName: 'who answers for a measure of the books; part of it',
    supplier: 'a firm',
    words: 'about an item on offer',
  },
  ofThings: {
    'what is offered, and why': [
      ...['item.unit', 'item.stopReason', 'service.unit', 'service_order.unit', 'reckoning.unit', 'catalogue.unit'],
      ...['catalogue.demand', 'catalogue.feasibility', 'catalogue.benefit', 'catalogue.nuisance', 'catalogue.lines'],
      ...['catalogue.marginReason', 'catalogue.returnReason', 'complaint_copy.category'],
    ],
    'lines of the book of stock, which nobody can change': ['stock_move.byName', 'stock_move.note'],
  },
});
