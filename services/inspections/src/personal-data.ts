import { actingStaff, declarePersonalData } from '@goldkey/service-kit';

/** Whoever sweeps attachments deletes those that nothing names. */
const letGo = 'UPDATE attachment SET named = false WHERE id = ANY ($1::text[])';

/** What inspections keeps of owners who renovate, of people at incidents, and of who walked and was heard (docs/personal-data.md). */
export const personalData = declarePersonalData({
  service: 'inspections',
  stores: [
    {
      name: 'renovations',
      title: ['装修申请', '裝修申請', 'renovations'],
      table: 'renovation',
      of: 'owner',
      whose: [{ home: 'household_id', on: 'from_day' }],
      fields: [
        { at: 'contractor', sort: 'name', leaves: 'mark' },
        { at: 'state.contractor', sort: 'name', leaves: 'mark' },
        { at: 'state.papers', sort: 'papers', leaves: 'empty', release: letGo },
        { at: 'state.patrols[].photos', sort: 'papers', leaves: 'empty', release: letGo },
        { at: 'state.patrols[].note', sort: 'words' },
        { at: 'state.acceptance.note', sort: 'words' },
      ],
      term: { years: 3, after: 't.until_day', because: 'contracts' },
      inUse: "t.standing IN ('applied', 'approved')",
      history: { recordKind: 'renovation', fields: ['reason', 'note'] },
    },
    {
      name: 'conduct-cases',
      title: ['行为规范个案', '行為規範個案', 'conduct cases'],
      table: 'conduct_case',
      of: 'employee',
      whose: [{ in: 'ids', at: 'employee_id' }],
      fields: [
        { at: 'state.employeeName', sort: 'name', leaves: 'mark' },
        { at: 'state.description', sort: 'words', leaves: 'mark' },
        { at: 'state.evidence', sort: 'words', leaves: 'mark' },
        { at: 'state.hearings[].words', sort: 'words', leaves: 'mark' },
        { at: 'state.reporterName', sort: 'name', leaves: 'mark' },
        { at: 'state.decision.byName', sort: 'name', leaves: 'mark' },
      ],
      term: { years: 3, after: 't.decided_at', because: 'claims' },
      inUse: "t.standing IN ('reported', 'heard')",
      history: { recordKind: 'conduct-case', fields: ['reason', 'words'] },
    },
    {
      name: 'file-names',
      title: ['附件文件名', '附件檔名', 'names of files'],
      table: 'attachment',
      of: 'employee',
      whose: [{ in: 'accounts', at: 'state.sentBy' }],
      fields: [{ at: 'state.name', sort: 'words' }],
      term: { years: 3, after: 't.received_at', because: 'claims' },
    },
    actingStaff({
      table: 'round',
      names: [['state.inspectorName', 'state.inspectorId', 'ids']],
      term: { years: 3, after: 't.received_at', because: 'claims' },
    }),
    actingStaff({
      table: 'finding',
      names: [['state.responsibleName', 'state.responsibleId', 'ids']],
      term: { years: 3, after: 't.closed_at', because: 'claims' },
    }),
    actingStaff({
      table: 'night_check',
      names: [['state.inspectorName', 'state.inspectorId', 'ids']],
      term: { years: 3, after: 't.started_at', because: 'claims' },
    }),
    actingStaff({
      table: 'day_check',
      names: [['state.inspectorName', 'state.inspectorId', 'ids']],
      term: { years: 3, after: 't.checked_at', because: 'claims' },
    }),
    actingStaff({
      table: 'patrol_review',
      names: [['state.reviewerName', 'state.reviewerId', 'ids']],
      term: { years: 3, after: 't.signed_at', because: 'claims' },
    }),
    {
      name: 'contractors',
      title: ['外包单位联系人', '外包單位聯絡人', 'contacts of contractors'],
      table: 'upkeep_programme',
      of: 'employee',
      whose: [{ in: 'names', at: 'state.doer.name' }],
      fields: [
        { at: 'state.doer.contact', sort: 'telephone' },
        { at: 'state.doer.name', sort: 'name', leaves: 'mark' },
      ],
      term: { years: 3, after: 't.until_day', because: 'contracts' },
      inUse: 't.until_day IS NULL OR t.until_day >= current_date',
    },
  ],
  notPersonal: {
    name: 'of a post, a route, a device, a check or a programme; of a doer it is declared',
    surveyor: 'a firm',
    committedByName: 'of a draw: whoever repeats it must see who stands for it',
    witnessName: 'of a draw: whoever repeats it must see who stands for it',
    remark: 'about a place and its upkeep',
    'property_copy.name': 'a place',
    'household_copy.name': 'the address of a home, which stays when its people go',
    'post.name': 'a place',
    'route.name': 'a way',
    'equipment.name': 'a device',
    'upkeep_programme.name': 'a programme',
    'third_party_result.surveyor': 'a firm',
    photos: 'of places; those of homes under renovation are declared',
  },
});
