import type { Database } from '@goldkey/postgres';
import type { DayCheckStore, JointInspectionStore, ThirdPartyResultStore } from '../../../application/quality-ports.js';
import {
  type DayCheck,
  type DayCheckEvent,
  evolveDayCheck,
  postsInOrder,
} from '../../../domain/day-check/day-check.js';
import {
  absentFrom,
  evolveJointInspection,
  type JointInspection,
  type JointInspectionEvent,
} from '../../../domain/joint-inspection/joint-inspection.js';
import {
  evolveThirdPartyResult,
  type ThirdPartyResult,
  type ThirdPartyResultEvent,
} from '../../../domain/third-party-result/third-party-result.js';
import { dayCheckMessages, jointInspectionMessages } from '../quality-events.js';
import { bookOf, momentOf, recordStore } from './record-stores.js';

const dayCheckBook = bookOf<DayCheck, DayCheckEvent>({
  recordKind: 'day-check',
  table: 'day_check',
  columns: { inspector_id: 'text', standing: 'text', checked_at: 'timestamptz' },
  row: ({ inspectorId, state, checkedAt }) => ({
    inspector_id: inspectorId,
    standing: state,
    checked_at: momentOf(checkedAt),
  }),
  evolve: evolveDayCheck,
  remember: ({ check }) => ({
    postsChecked: check.posts.length,
    postsInOrder: postsInOrder(check),
    ...(check.why !== undefined && { reason: check.why }),
  }),
  messages: dayCheckMessages,
});

const jointInspectionBook = bookOf<JointInspection, JointInspectionEvent>({
  recordKind: 'joint-inspection',
  table: 'joint_inspection',
  columns: { standing: 'text', meets_at: 'timestamptz', held_at: 'timestamptz' },
  row: ({ state, meetsAt, heldAt }) => ({
    standing: state,
    meets_at: momentOf(meetsAt),
    held_at: momentOf(heldAt),
  }),
  evolve: evolveJointInspection,
  remember: ({ type, inspection }) => ({
    expected: inspection.expected.length,
    ...(type === 'JointInspectionHeld' && { absent: absentFrom(inspection).length }),
    ...(inspection.why !== undefined && { reason: inspection.why }),
  }),
  messages: jointInspectionMessages,
});

const thirdPartyResultBook = bookOf<ThirdPartyResult, ThirdPartyResultEvent>({
  recordKind: 'third-party-result',
  table: 'third_party_result',
  columns: { surveyor: 'text', surveyed_on: 'date', standing: 'text' },
  row: ({ surveyor, surveyedOn, state }) => ({ surveyor, surveyed_on: surveyedOn, standing: state }),
  evolve: evolveThirdPartyResult,
  remember: ({ result: { findings, bottomLines, why } }) => ({
    findings: findings.length,
    bottomLines,
    ...(why !== undefined && { reason: why }),
  }),
  // The contract tells of its problems, which are findings.
  messages: () => [],
});

export const dayCheckStore = (database: Database): DayCheckStore => recordStore(database, dayCheckBook);
export const jointInspectionStore = (database: Database): JointInspectionStore =>
  recordStore(database, jointInspectionBook);
export const thirdPartyResultStore = (database: Database): ThirdPartyResultStore =>
  recordStore(database, thirdPartyResultBook);
