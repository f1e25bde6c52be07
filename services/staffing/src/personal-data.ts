import { filesThrough, recordFileNames } from '@goldkey/files';
import { actingStaff, declarePersonalData, withRegisters } from '@goldkey/service-kit';
import { houseRegisters } from './adapters/in/http/registers/house-registers.js';
import { peopleRegisters } from './adapters/in/http/registers/people-registers.js';
import { ofThings, wordsAtWork } from './personal-data.words.js';

/** The last day on which the person was appointed anywhere; of somebody who never was, the day of hiring. */
const leftOn = `coalesce((SELECT max(a.until_day) FROM appointment a WHERE a.employee_id = t.id AND a.standing <> 'withdrawn'
  HAVING bool_and(a.until_day IS NOT NULL)), (t.state ->> 'hiredOn')::date)`;

/** What staffing keeps of employees (docs/personal-data.md). What they did stays by their id, which names nobody once they are erased. */
export const personalData = declarePersonalData({
  service: 'staffing',
  stores: withRegisters(
    [...peopleRegisters, ...houseRegisters],
    [
      filesThrough('certificates', {
        ...{ name: 'certificate-files', title: ['证书扫描件', '證書掃描檔', 'scans of certificates'], of: 'employee' },
        term: {
          ...{ years: 2, because: 'employment' },
          after: '(SELECT c.valid_until FROM certificate c WHERE c.id = t.record_id)',
        },
      }),
      filesThrough('requests', {
        ...{ name: 'request-files', title: ['请假附件', '請假附件', 'notes of leave'], of: 'employee' },
        term: {
          ...{ years: 2, because: 'employment' },
          after: '(SELECT q.asked_at FROM roster_request q WHERE q.id = t.record_id)',
        },
      }),
      filesThrough('position-cards', {
        ...{
          name: 'position-card-files',
          title: ['岗位考核佐证', '崗位考核佐證', 'evidence of cards of positions'],
          of: 'employee',
        },
        term: {
          ...{ years: 3, because: 'claims' },
          after: '(SELECT k.drafted_at FROM position_card k WHERE k.id = t.record_id)',
        },
      }),
      filesThrough('candidates', {
        ...{ name: 'candidate-files', title: ['应聘材料', '應聘材料', 'papers of candidates'], of: 'employee' },
        term: {
          ...{ years: 2, because: 'employment' },
          after: '(SELECT c.sorted_at FROM candidate c WHERE c.id = t.record_id)',
        },
      }),
      filesThrough('honours', {
        ...{ name: 'honour-files', title: ['表彰材料', '表彰材料', 'papers of honours'], of: 'employee' },
        term: {
          ...{ years: 10, because: 'employment' },
          after: '(SELECT h.sorted_at FROM honour h WHERE h.id = t.record_id)',
        },
      }),
      recordFileNames,
      {
        name: 'employees',
        title: ['员工档案', '員工檔案', 'personal files'],
        table: 'employee',
        of: 'employee',
        whose: [{ in: 'ids', at: 'id' }],
        fields: [
          { at: 'name', sort: 'name', leaves: 'mark' },
          { at: 'state.name', sort: 'name', leaves: 'mark' },
          { at: 'state.phone', sort: 'telephone' },
        ],
        term: { years: 2, after: leftOn, because: 'employment' },
        inUse: `EXISTS (SELECT FROM appointment a WHERE a.employee_id = t.id AND a.standing <> 'withdrawn'
        AND (a.until_day IS NULL OR a.until_day >= current_date))`,
        history: { recordKind: 'employee', fields: ['name', 'reason'] },
      },
      {
        name: 'certificates',
        title: ['证书', '證書', 'certificates'],
        table: 'certificate',
        of: 'employee',
        whose: [{ in: 'ids', at: 'employee_id' }],
        fields: [
          { at: 'number', sort: 'number', leaves: 'mark' },
          { at: 'state.number', sort: 'number', leaves: 'mark' },
          { at: 'state.document', sort: 'papers' },
          { at: 'state.why', sort: 'words', leaves: 'mark' },
        ],
        term: { years: 2, after: 't.valid_until', because: 'employment' },
        history: { recordKind: 'certificate', fields: ['why'] },
      },
      {
        name: 'clockings',
        title: ['打卡位置', '打卡位置', 'places of clocking in'],
        table: 'clocking',
        of: 'employee',
        whose: [{ in: 'ids', at: 'employee_id' }],
        fields: [{ at: 'state.place', sort: 'place' }],
        term: { years: 2, after: 't.clocked_at', because: 'employment' },
      },
      {
        name: 'requests',
        title: ['请假与调班理由', '請假與調班理由', 'reasons of leave and swaps'],
        table: 'roster_request',
        of: 'employee',
        whose: [{ in: 'ids', at: 'employee_id' }],
        fields: [
          { at: 'state.reason', sort: 'words', leaves: 'mark' },
          { at: 'state.why', sort: 'words', leaves: 'mark' },
        ],
        term: { years: 2, after: 't.asked_at', because: 'employment' },
        history: { recordKind: 'roster-request', fields: ['reason', 'why'] },
      },
      {
        name: 'leave-grants',
        title: ['假期天数增减的理由', '假期天數增減的理由', 'reasons of days of leave granted'],
        table: 'leave_grant',
        of: 'employee',
        whose: [{ in: 'ids', at: 'employee_id' }],
        fields: [
          { at: 'state.reason', sort: 'words', leaves: 'mark' },
          { at: 'state.why', sort: 'words', leaves: 'mark' },
        ],
        // The pay for leave that was not taken is asked for in the year after.
        term: { years: 2, after: 'make_date(t.year::integer, 12, 31)', because: 'employment' },
        history: { recordKind: 'leave-grant', fields: ['reason', 'why'] },
      },
      {
        name: 'opinions',
        title: ['员工意见', '員工意見', 'opinions of staff'],
        table: 'opinion',
        of: 'employee',
        whose: [{ in: 'ids', at: 'employee_id' }],
        fields: [
          { at: 'state.text', sort: 'words', leaves: 'mark' },
          { at: 'state.reply', sort: 'words', leaves: 'mark' },
          { at: 'state.why', sort: 'words', leaves: 'mark' },
        ],
        term: { years: 3, after: 't.raised_at', because: 'claims' },
        history: { recordKind: 'opinion', fields: ['why'] },
      },
      {
        name: 'successors',
        title: ['接班人评语', '接班人評語', 'assessments of successors'],
        table: 'successor',
        of: 'employee',
        whose: [{ in: 'ids', at: 'employee_id' }],
        fields: [
          { at: 'state.note', sort: 'words', leaves: 'mark' },
          { at: 'state.why', sort: 'words', leaves: 'mark' },
        ],
        term: {
          years: 2,
          after: `(SELECT max(h.happened_at) FROM history h WHERE h.record_kind = 'successor' AND h.record_id = t.id)`,
          because: 'employment',
        },
        inUse: "t.standing = 'named'",
        history: { recordKind: 'successor', fields: ['note', 'why'] },
      },
      {
        name: 'trainers',
        title: ['培训讲师', '培訓講師', 'trainers'],
        table: 'training_session',
        of: 'employee',
        whose: [{ in: 'names', at: 'trainer' }],
        fields: [
          { at: 'trainer', sort: 'name', leaves: 'mark' },
          { at: 'state.trainer', sort: 'name', leaves: 'mark' },
        ],
        term: { years: 3, after: 't.held_at', because: 'claims' },
      },
      {
        name: 'candidates',
        title: ['应聘人员', '應聘人員', 'candidates'],
        table: 'candidate',
        of: 'employee',
        whose: [
          { in: 'names', at: 'state.name' },
          { in: 'phones', at: 'state.phone' },
        ],
        fields: [
          { at: 'state.name', sort: 'name', leaves: 'mark' },
          { at: 'state.phone', sort: 'telephone' },
          { at: 'state.opinion', sort: 'words' },
          { at: 'state.reason', sort: 'words' },
          { at: 'words', sort: 'words', leaves: 'mark' },
        ],
        term: { years: 2, after: 't.sorted_at', because: 'employment' },
      },
      {
        name: 'honours',
        title: ['表彰', '表彰', 'honours'],
        table: 'honour',
        of: 'employee',
        whose: [{ in: 'ids', at: 'state.employeeId' }],
        fields: [
          { at: 'state.story', sort: 'words', leaves: 'mark' },
          { at: 'state.title', sort: 'words', leaves: 'mark' },
          { at: 'state.reason', sort: 'words', leaves: 'mark' },
          { at: 'words', sort: 'words', leaves: 'mark' },
        ],
        term: { years: 10, after: 't.sorted_at', because: 'employment' },
      },
      {
        name: 'personnel-reports',
        title: ['人事报告', '人事報告', 'reports on the staff'],
        table: 'personnel_report',
        of: 'employee',
        whose: [],
        fields: [
          { at: 'state.text', sort: 'words', leaves: 'mark' },
          { at: 'state.reason', sort: 'words' },
          { at: 'words', sort: 'words', leaves: 'mark' },
        ],
        term: { years: 3, after: 't.sorted_at', because: 'claims' },
      },
      actingStaff({
        table: 'staff_position',
        names: [
          ['state.versions[].makers[].name', 'state.versions[].makers[].id', 'ids'],
          ['state.versions[].reviewedBy.name', 'state.versions[].reviewedBy.id', 'ids'],
          ['state.versions[].approvedBy.name', 'state.versions[].approvedBy.id', 'ids'],
        ],
        term: { years: 3, after: 't.last_day', because: 'claims' },
        history: { recordKind: 'position', fields: ['by'] },
      }),
      ...wordsAtWork,
    ],
  ),
  notPersonal: {
    name: 'of a unit, a position, a rule, a course, a shift or a festival; of an employee it is declared',
    ruleName: 'a rule',
    'unit.name': 'a unit',
    'property_copy.name': 'a place',
    'staff_position.name': 'a position',
    positionName: 'a position',
    'points_rule.name': 'a rule',
    'duty_post.name': 'a post',
    'shift.name': 'a shift',
    'festival.name': 'a festival',
    'examination.name': 'an examination',
    'training_session.name': 'a course',
    remark: 'about a tool or the effect of a course',
    'act.unique_name': 'a key by which an act is told apart; names nobody',
    'work_plan.unique_name': 'a key by which a plan is told apart; names nobody',
    'requisition.unique_name': 'a key by which a requisition is told apart; names nobody',
    'survey_answer.unique_name': 'a digest, so that nobody answers twice; whose it was cannot be told',
  },
  ofThings,
});
