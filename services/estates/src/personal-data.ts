import { filesThrough, recordFileNames } from '@goldkey/files';
import { declarePersonalData, withRegisters } from '@goldkey/service-kit';
import { registers } from './adapters/in/http/registers/registers.js';

/** What estates keeps of owners, residents and borrowers of files (docs/personal-data.md). */
export const personalData = declarePersonalData({
  service: 'estates',
  stores: withRegisters(registers, [
    filesThrough('handovers', {
      ...{ name: 'handover-files', title: ['交房附件', '交房附件', 'files of hand-overs'], of: 'owner' },
      term: {
        ...{ years: 3, because: 'contracts' },
        after: '(SELECT h.held_on FROM handover h WHERE h.id = t.record_id)',
      },
    }),
    recordFileNames,
    {
      name: 'handovers',
      title: ['交房签收', '交房簽收', 'hand-overs of homes'],
      table: 'handover',
      of: 'owner',
      whose: [{ in: 'ids', at: 'state.receiverId' }],
      fields: [
        { at: 'state.signature', sort: 'signature' },
        { at: 'state.checks[].remark', sort: 'words' },
        { at: 'state.withdrawn.reason', sort: 'words', leaves: 'mark' },
      ],
      term: { years: 3, after: 't.held_on', because: 'contracts' },
      history: { recordKind: 'handover', fields: ['reason'] },
    },
    {
      name: 'handover-defects',
      title: ['交房缺陷', '交屋缺陷', 'defects at hand-overs'],
      table: 'handover_defect',
      of: 'owner',
      whose: [{ home: 'household_id', on: 'found_on' }],
      fields: [
        { at: 'state.words', sort: 'words', leaves: 'mark' },
        { at: 'state.place', sort: 'words' },
        { at: 'state.putRight.note', sort: 'words' },
      ],
      term: { years: 3, after: 't.found_on', because: 'contracts' },
      inUse: "t.standing IN ('open', 'in-repair')",
    },
    {
      name: 'vehicles',
      title: ['车辆', '車輛', 'vehicles'],
      table: 'vehicle',
      of: 'owner',
      whose: [{ home: 'household_id', on: 'starts_on' }],
      fields: [
        { at: 'plate', sort: 'plate', leaves: 'mark' },
        { at: 'state.plate', sort: 'plate', leaves: 'mark' },
        { at: 'state.description', sort: 'words' },
      ],
      term: { years: 2, after: 't.ends_on', because: 'service' },
      inUse: 't.ends_on IS NULL OR t.ends_on >= current_date',
    },
    {
      name: 'residents',
      title: ['业主、租户与家人', '住戶、租戶與家人', 'owners, tenants and family'],
      table: 'household',
      of: 'owner',
      whose: [{ in: 'ids', at: 'state.people[].personId' }, { home: 'id' }],
      fields: [
        { at: 'state.people[].name', sort: 'name', leaves: 'mark', of: { key: 'personId', in: 'ids' } },
        { at: 'state.people[].phone', sort: 'telephone', of: { key: 'personId', in: 'ids' } },
        { at: 'state.ownerName', sort: 'name', of: { key: '', in: 'names' } },
        { at: 'state.ownerPhone', sort: 'telephone', of: { key: '', in: 'phones' } },
      ],
      term: { years: 3, after: 'NULL', each: { list: 'state.people', day: 'until' }, because: 'service' },
      atHome: 'id',
    },
    {
      name: 'borrowers',
      title: ['借阅人', '借閱人', 'borrowers of files'],
      table: 'archive',
      of: 'employee',
      whose: [{ in: 'names', at: 'state.loans[].borrower' }],
      fields: [
        // Before the name, by which it is found.
        { at: 'state.loans[].purpose', sort: 'words', leaves: 'mark', of: { key: 'borrower', in: 'names' } },
        { at: 'state.loans[].borrower', sort: 'name', leaves: 'mark', of: { key: '', in: 'names' } },
      ],
      term: { years: 3, after: 'NULL', each: { list: 'state.loans', day: 'returnedOn' }, because: 'service' },
    },
    {
      name: 'visitor-vehicles',
      title: ['来访车辆', '來訪車輛', "visitors' vehicles"],
      table: 'visitor_vehicle',
      of: 'owner',
      whose: [],
      fields: [
        { at: 'state.plate', sort: 'plate', leaves: 'mark' },
        { at: 'state.visits', sort: 'address', leaves: 'mark' },
        { at: 'state.purpose', sort: 'words' },
        { at: 'state.reason', sort: 'words' },
        { at: 'words', sort: 'words', leaves: 'mark' },
      ],
      term: { years: 1, after: 't.sorted_at', because: 'service' },
    },
    {
      name: 'visits',
      title: ['来访登记', '來訪登記', 'visits at the gate'],
      table: 'gate_visit',
      of: 'owner',
      whose: [{ in: 'names', at: 'state.visitor' }],
      fields: [
        { at: 'state.visitor', sort: 'name', leaves: 'mark' },
        { at: 'state.visits', sort: 'address', leaves: 'mark' },
        { at: 'state.plate', sort: 'plate' },
        { at: 'state.purpose', sort: 'words' },
        { at: 'state.reason', sort: 'words' },
        { at: 'words', sort: 'words', leaves: 'mark' },
      ],
      term: { years: 1, after: 't.sorted_at', because: 'service' },
    },
    {
      name: 'committee-members',
      title: ['业主委员会委员', '業主委員會委員', "members of the owners' committee"],
      table: 'committee_member',
      of: 'owner',
      whose: [{ in: 'names', at: 'state.name' }],
      fields: [
        { at: 'state.name', sort: 'name', leaves: 'mark' },
        { at: 'state.home', sort: 'address', leaves: 'mark' },
        { at: 'state.note', sort: 'words' },
        { at: 'state.reason', sort: 'words' },
        { at: 'words', sort: 'words', leaves: 'mark' },
      ],
      term: {
        years: 5,
        after: "coalesce((t.state ->> 'leftOn')::date, CASE WHEN t.standing = 'withdrawn' THEN t.sorted_at::date END)",
        because: 'claims',
      },
      inUse: "t.standing = 'serving'",
    },
  ]),
  notPersonal: {
    'property.name': 'a place',
    centreAddress: 'where a service centre is',
  },
  ofThings: {
    'places, files and keys': [
      'property.code',
      ...['property.centreAddress', 'property.openingHours'],
      'household.building',
      'household.room',
      'archive.title',
      'archive.shelf',
      'handover.kind',
      'construction_phase.*',
    ],
    'why files are destroyed, or a home was put right': ['destruction_list.reason', 'household.reason'],
    "what the owners' committee has to do with all owners": ['committee_matter.*'],
  },
});
