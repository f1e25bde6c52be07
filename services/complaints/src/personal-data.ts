import { attachmentNames, attachmentsAt } from '@goldkey/files';
import { actingStaff, declarePersonalData, staffOfRegisters } from '@goldkey/service-kit';
import { registers } from './adapters/in/http/registers/registers.js';

/** Instants of a state are milliseconds since 1970. */
const at = (path: string): string => `to_timestamp((t.state ->> '${path}')::numeric / 1000)`;

/** What complaints keeps of callers, of those who were visited and asked, and of who handled it (docs/personal-data.md). */
export const personalData = declarePersonalData({
  service: 'complaints',
  stores: [
    {
      name: 'work-orders',
      title: ['维修单及签字', '維修單及簽字', 'work orders with signatures'],
      table: 'work_order',
      of: 'owner',
      whose: [
        { through: 'callers', at: 'matter_id' },
        { home: 'state.householdId', on: 'made_at', name: 'state.signature.name' },
      ],
      fields: [
        { at: 'state.description', sort: 'words', leaves: 'mark' },
        { at: 'state.result', sort: 'words' },
        { at: 'state.signature.name', sort: 'name', leaves: 'mark' },
        { at: 'state.signature.lines', sort: 'signature', leaves: 'empty' },
        attachmentsAt('state.photos[].id'),
      ],
      term: { years: 3, after: 't.finished_at', because: 'claims' },
      inUse: "t.standing NOT IN ('confirmed', 'cancelled')",
      history: { recordKind: 'work-order', fields: ['reason', 'note', 'result'] },
    },
    {
      name: 'answers',
      title: ['满意度回答', '滿意度回答', 'answers on satisfaction'],
      table: 'owner_answer',
      of: 'owner',
      whose: [{ through: 'callers', at: 'matter_id' }],
      fields: [{ at: 'state.remark', sort: 'words' }],
      term: { years: 3, after: 't.at', because: 'service' },
      history: { recordKind: 'owner-answer', fields: ['remark', 'reason'] },
    },
    {
      name: 'survey-calls',
      title: ['抽查电话', '抽查電話', 'survey calls'],
      table: 'survey_call',
      of: 'owner',
      whose: [{ through: 'callers', at: 'matter_id' }],
      fields: [{ at: 'state.attempts[].note', sort: 'words' }],
      term: { years: 3, after: 't.day', because: 'service' },
      history: { recordKind: 'survey-call', fields: ['note', 'reason'] },
    },
    {
      name: 'callers',
      title: ['来电人与诉求', '來電人與訴求', 'callers and what they said'],
      table: 'complaint',
      of: 'owner',
      whose: [
        { in: 'phones', at: 'contact_phone' },
        { home: 'household_id', on: 'received_at', name: 'contact_name' },
      ],
      fields: [
        { at: 'contact_name', sort: 'name' },
        { at: 'contact_phone', sort: 'telephone' },
        { at: 'description', sort: 'words', leaves: 'mark' },
        { at: 'state.contactName', sort: 'name' },
        { at: 'state.contactPhone', sort: 'telephone' },
        { at: 'state.description', sort: 'words', leaves: 'mark' },
        attachmentsAt('state.photos', 'empty'),
      ],
      term: { years: 3, after: 't.closed_at', because: 'service' },
      inUse: "t.standing <> 'closed'",
      history: { recordKind: 'complaint', fields: ['remark', 'reason', 'note', 'description'] },
    },
    attachmentNames,
    {
      name: 'home-visits',
      title: ['家访记录', '家訪紀錄', 'home visits'],
      table: 'home_visit',
      of: 'owner',
      whose: [{ home: 'household_id', on: 'made_at' }],
      fields: [
        { at: 'state.findings', sort: 'words' },
        { at: 'state.promised', sort: 'words' },
      ],
      term: { years: 3, after: 't.made_at', because: 'service' },
      history: { recordKind: 'home-visit', fields: ['reason'] },
    },
    {
      name: 'profiles',
      title: ['住户情况', '住戶情況', 'profiles of households'],
      table: 'household_profile',
      of: 'owner',
      whose: [{ home: 'household_id', on: 'profiled_at' }],
      fields: [
        { at: 'state.homeRegion', sort: 'words' },
        { at: 'state.languages', sort: 'words', leaves: 'empty' },
        { at: 'state.customs', sort: 'words' },
        { at: 'state.care', sort: 'words' },
        { at: 'state.contact', sort: 'words' },
        { at: 'state.remark', sort: 'words' },
      ],
      term: { years: 3, after: 't.profiled_at', because: 'service' },
      deletes: true,
    },
    {
      name: 'opinions',
      title: ['意见征询', '意見徵詢', 'opinions'],
      table: 'opinion_survey',
      of: 'owner',
      whose: [{ in: 'homes', at: 'state.answers[].householdId' }],
      fields: [
        { at: 'state.answers[].words', sort: 'words', of: { key: 'householdId', in: 'homes', on: 'at' } },
        { at: 'state.answers[].room', sort: 'address', of: { key: 'householdId', in: 'homes', on: 'at' } },
      ],
      term: { years: 3, after: at('completedAt'), because: 'service' },
      inUse: "t.standing IN ('drafted', 'running')",
    },
    {
      name: 'delegates',
      title: ['业主代表', '業主代表', 'delegates of owners'],
      table: 'ballot',
      of: 'owner',
      whose: [{ in: 'names', at: 'state.delegates[].name' }],
      fields: [
        { at: 'state.delegates[].room', sort: 'address', of: { key: 'name', in: 'names' } },
        { at: 'state.delegates[].name', sort: 'name', leaves: 'mark', of: { key: '', in: 'names' } },
      ],
      term: { years: 3, after: at('closedAt'), because: 'service' },
      inUse: "t.standing IN ('drafted', 'open')",
    },
    actingStaff({
      table: 'complaint',
      names: [
        ['state.receivedByName', 'state.receivedBy', 'ids'],
        ['state.receivedByName', 'state.receivedBy', 'accounts'],
        ['state.assignment.employeeName', 'state.assignment.employeeId', 'ids'],
        ['state.keeper.employeeName', 'state.keeper.employeeId', 'ids'],
      ],
      term: { years: 3, after: 't.closed_at', because: 'claims' },
      history: { recordKind: 'complaint', fields: ['employeeName'] },
    }),
    actingStaff({
      table: 'home_visit',
      names: [['state.employeeName', 'state.employeeId', 'ids']],
      term: { years: 3, after: 't.made_at', because: 'claims' },
    }),
    actingStaff({
      table: 'work_order',
      names: [['state.workerName', 'state.workerId', 'ids']],
      term: { years: 3, after: 't.finished_at', because: 'claims' },
    }),
    {
      name: 'online-voices',
      title: ['网上言论', '網上言論', 'what is said online'],
      table: 'online_voice',
      of: 'owner',
      whose: [{ in: 'names', at: 'state.author' }],
      fields: [
        { at: 'state.author', sort: 'name', leaves: 'mark' },
        { at: 'state.said', sort: 'words', leaves: 'mark' },
        { at: 'words', sort: 'words', leaves: 'mark' },
      ],
      term: { years: 2, after: 't.sorted_at', because: 'service' },
    },
    {
      name: 'outside-bodies',
      title: ['外部单位联系人', '外部單位聯絡人', 'contacts at outside bodies'],
      table: 'outside_body',
      of: 'owner',
      whose: [
        { in: 'names', at: 'state.contact' },
        { in: 'phones', at: 'state.phone' },
      ],
      fields: [
        { at: 'state.contact', sort: 'name', leaves: 'mark' },
        { at: 'state.phone', sort: 'telephone' },
        { at: 'words', sort: 'words', leaves: 'mark' },
      ],
      term: { years: 3, after: "CASE WHEN t.standing = 'ended' THEN t.sorted_at END", because: 'service' },
    },
    ...staffOfRegisters(registers),
  ],
  notPersonal: {
    departmentName: 'a department',
    name: 'of a department, a material or a tool; of a signature it is declared',
    'property_copy.name': 'a place',
    'department_copy.name': 'a department',
  },
});
