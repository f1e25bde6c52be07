import type { PersonalData, PersonalStore } from '@goldkey/service-kit';

/** What employees wrote at work, and what was written of them: part of what staffing keeps of people. */
export const wordsAtWork: readonly PersonalStore[] = [
  {
    name: 'appointments',
    title: ['任职说明', '任職說明', 'what was said of appointments'],
    table: 'appointment',
    of: 'employee',
    whose: [{ in: 'ids', at: 'employee_id' }],
    fields: [
      { at: 'state.openItems.reason', sort: 'words', leaves: 'mark' },
      { at: 'state.why', sort: 'words', leaves: 'mark' },
    ],
    term: {
      years: 2,
      after: "CASE WHEN t.standing = 'withdrawn' THEN t.from_day ELSE t.until_day END",
      because: 'employment',
    },
    history: { recordKind: 'appointment', fields: ['openItems', 'why'] },
  },
  {
    name: 'handovers',
    title: ['离岗交接', '離崗交接', 'what is handed over'],
    table: 'handover_item',
    of: 'employee',
    whose: [{ in: 'ids', at: 'employee_id' }],
    fields: [
      { at: 'state.what', sort: 'words', leaves: 'mark' },
      { at: 'state.why', sort: 'words', leaves: 'mark' },
    ],
    term: {
      years: 2,
      after: '(SELECT coalesce(a.until_day, a.from_day) FROM appointment a WHERE a.id = t.appointment_id)',
      because: 'employment',
    },
    inUse: "t.standing = 'open'",
    history: { recordKind: 'handover-item', fields: ['what', 'why'] },
  },
  {
    name: 'suggestions',
    title: ['合理化建议', '合理化建議', 'suggestions'],
    table: 'suggestion',
    of: 'employee',
    whose: [{ in: 'ids', at: 'employee_id' }],
    fields: [
      { at: 'title', sort: 'words', leaves: 'mark' },
      { at: 'state.title', sort: 'words', leaves: 'mark' },
      { at: 'state.text', sort: 'words', leaves: 'mark' },
      { at: 'state.reason', sort: 'words', leaves: 'mark' },
      { at: 'state.why', sort: 'words', leaves: 'mark' },
    ],
    term: { years: 3, after: 't.made_at', because: 'claims' },
    inUse: "t.standing = 'open'",
    history: { recordKind: 'suggestion', fields: ['reason', 'why'] },
  },
  {
    name: 'talks',
    title: ['谈话、日报与会议记录', '談話、日報與會議紀錄', 'talks, reports of days, minutes'],
    table: 'act',
    of: 'employee',
    whose: [{ in: 'ids', at: 'state.deed.employeeId' }],
    fields: [
      { at: 'state.deed.note', sort: 'words', leaves: 'mark' },
      { at: 'state.deed.text', sort: 'words', leaves: 'mark' },
      { at: 'state.deed.summary', sort: 'words', leaves: 'mark' },
      { at: 'state.deed.minutes', sort: 'words', leaves: 'mark' },
      { at: 'state.why', sort: 'words', leaves: 'mark' },
    ],
    term: { years: 3, after: 't.at', because: 'claims' },
    history: { recordKind: 'act', fields: ['why'] },
  },
  {
    name: 'plans',
    title: ['工作计划自评', '工作計劃自評', 'what is said of plans'],
    table: 'work_plan',
    of: 'employee',
    whose: [{ in: 'ids', at: 'employee_id' }],
    fields: [
      { at: 'state.summary', sort: 'words', leaves: 'mark' },
      { at: 'state.items[].done.note', sort: 'words', leaves: 'mark' },
      { at: 'state.why', sort: 'words', leaves: 'mark' },
    ],
    term: { years: 3, after: 'make_date(left(t.period, 4)::integer, 12, 31)', because: 'claims' },
    history: { recordKind: 'plan', fields: ['summary', 'why'] },
  },
  {
    name: 'tasks',
    title: ['交办事项', '交辦事項', 'tasks'],
    table: 'task',
    of: 'employee',
    whose: [{ in: 'ids', at: 'employee_id' }],
    fields: [
      { at: 'state.details', sort: 'words' },
      { at: 'state.why', sort: 'words', leaves: 'mark' },
    ],
    term: { years: 3, after: 't.assigned_at', because: 'claims' },
    history: { recordKind: 'task', fields: ['why'] },
  },
  {
    name: 'tool-loans',
    title: ['工具借用', '工具借用', 'loans of tools'],
    table: 'tool_loan',
    of: 'employee',
    whose: [{ in: 'ids', at: 'employee_id' }],
    fields: [
      { at: 'state.note', sort: 'words', leaves: 'mark' },
      { at: 'state.remark', sort: 'words', leaves: 'mark' },
      { at: 'state.lost.remark', sort: 'words', leaves: 'mark' },
      { at: 'state.why', sort: 'words', leaves: 'mark' },
    ],
    term: { years: 3, after: 't.lent_at', because: 'claims' },
    inUse: "t.standing = 'out'",
    history: { recordKind: 'tool-loan', fields: ['remark', 'why'] },
  },
  {
    name: 'position-cards',
    title: ['岗位考核的评语与答复', '崗位考核的評語與答覆', 'what is said of people on cards of positions'],
    table: 'position_card',
    of: 'employee',
    whose: [{ in: 'ids', at: 'employee_id' }],
    fields: [
      { at: 'state.stated[].evidence', sort: 'words', leaves: 'mark' },
      { at: 'state.figures[].evidence', sort: 'words', leaves: 'mark' },
      { at: 'state.answer.text', sort: 'words', leaves: 'mark' },
      { at: 'state.why', sort: 'words', leaves: 'mark' },
    ],
    term: { years: 3, after: 't.drafted_at', because: 'claims' },
    inUse: "t.standing IN ('drafted', 'reviewed')",
    history: { recordKind: 'position-card', fields: ['why'] },
  },
  {
    name: 'points',
    title: ['积分事由', '積分事由', 'reasons of points'],
    table: 'points_entry',
    of: 'employee',
    whose: [{ in: 'ids', at: 'employee_id' }],
    fields: [{ at: 'state.reason', sort: 'words', leaves: 'mark' }],
    term: { years: 3, after: 't.on_day', because: 'claims' },
    // The book of points is never changed: its database lets nothing through but the mark in place of the reason.
    unversioned: true,
    history: { recordKind: 'points-entry', fields: ['reason'] },
  },
  {
    name: 'points-objections',
    title: ['积分公示异议', '積分公示異議', 'objections to points'],
    table: 'points_publication',
    of: 'employee',
    whose: [{ in: 'ids', at: 'state.objections[].employeeId' }],
    fields: [
      { at: 'state.objections[].text', sort: 'words', leaves: 'mark', of: { key: 'employeeId', in: 'ids' } },
      { at: 'state.objections[].answer.text', sort: 'words', leaves: 'mark', of: { key: 'employeeId', in: 'ids' } },
    ],
    term: { years: 3, after: 't.until_day', because: 'claims' },
  },
];

/** Words in staffing that tell of the house and its work, and of nobody. */
export const ofThings: NonNullable<PersonalData['ofThings']> = {
  'a position, a course, a shift, a post, a place': [
    'staff_position.*',
    ...[
      'position.why',
      'position_card.indicator',
      'position_card.positionName',
      'candidate.position',
      'certificate.craft',
      'shift.sign',
      'clocking.postCode',
    ],
    ...['training_plan.audience', 'candidate.source', 'honour.period', 'personnel_report.period'],
    ...['community_deed.place', 'community_deed.title'],
  ],
  'work that is planned or done by the centre': [
    ...['task.title', 'work_plan.what', 'act.items', 'festival.plan', 'festival.result', 'community_deed.note'],
    ...['training_session.note', 'examination.note', 'tool_loan.tool'],
  ],
  'what a meeting could not settle, and what is needed': [
    ...['problem.what', 'problem.plan', 'problem.outcome', 'recruitment.reason', 'requisition.*'],
  ],
  'why a record of no person in particular was taken back': [
    ...['festival.why', 'problem.why', 'recruitment.why', 'training_session.why', 'training_plan.why'],
    ...['examination.why', 'survey_answer.why', 'community_deed.why', 'points_summary.why', 'points_publication.why'],
  ],
  'rules, papers, stores and budgets of the house, and sums of pay': [
    ...['house_rule.*', 'house_paper.*', 'store_movement.*', 'material_budget.*', 'pay_handover.*'],
  ],
};
