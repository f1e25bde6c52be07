import { declarePersonalData } from '@goldkey/service-kit';

/** What estates keeps of owners, residents and borrowers of files (docs/personal-data.md). */
export const personalData = declarePersonalData({
  service: 'estates',
  stores: [
    {
      name: 'handovers',
      title: ['交房签收', '交房簽收', 'hand-overs of homes'],
      table: 'handover',
      of: 'owner',
      whose: [{ in: 'ids', at: 'state.receiverId' }],
      fields: [
        { at: 'state.signature', sort: 'signature' },
        { at: 'state.checks[].remark', sort: 'words' },
      ],
      term: { years: 3, after: 't.held_on', because: 'contracts' },
      history: { recordKind: 'handover', fields: ['reason'] },
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
      fields: [{ at: 'state.loans[].borrower', sort: 'name', leaves: 'mark', of: { key: '', in: 'names' } }],
      term: { years: 3, after: 'NULL', each: { list: 'state.loans', day: 'returnedOn' }, because: 'service' },
    },
  ],
  notPersonal: {
    'property.name': 'a place',
  },
});
