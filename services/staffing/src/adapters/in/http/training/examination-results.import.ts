import { currentCaller } from '@goldkey/access';
import type { ImportColumn, ImportDefinition } from '@goldkey/service-kit/import';
import { z } from 'zod';
import type {
  BringInExaminationResults,
  ExaminationResultRow,
} from '../../../../application/examinations/bring-in-examination-results.js';
import { words } from '../shapes.dto.js';
import { hundred } from './training.dto.js';

export const examinationResultsImport = {
  service: 'staffing',
  kind: 'examination-results',
  permission: 'staffing:employ',
} as const;

const columns: readonly ImportColumn[] = [
  {
    key: 'property',
    form: 'text',
    required: true,
    example: '云栖苑',
    alsoCalled: ['所在项目', '服务中心', 'Property'],
  },
  { key: 'examination', form: 'text', required: true, example: '消防知识', alsoCalled: ['考试名称', '科目', 'Exam'] },
  {
    key: 'takenAt',
    form: 'moment',
    required: true,
    example: '2026-03-20 10:00',
    alsoCalled: ['考试日期', '日期', '时间', 'Date'],
  },
  {
    key: 'passMark',
    form: 'number',
    required: true,
    example: '60',
    alsoCalled: ['合格线', '及格线', '合格分', 'Pass'],
  },
  { key: 'number', form: 'text', required: true, example: 'GK0812', alsoCalled: ['编号', '员工编号', '员工号', 'No'] },
  { key: 'score', form: 'number', required: true, example: '86.5', alsoCalled: ['成绩', '得分', 'Points'] },
  { key: 'department', form: 'text', example: '客服部', alsoCalled: ['所在部门', 'Department'] },
];

const outOfHundred = z.coerce.number().pipe(hundred);

const schema = z.strictObject({
  property: words(80),
  examination: words(120),
  takenAt: z.string().max(40),
  passMark: outOfHundred,
  number: words(40),
  score: outOfHundred,
  department: words(80).optional(),
});

/** Results of internal examinations from a workbook. A person has one result in an examination of a property. */
export const examinationResultsDefinition = (
  bringIn: BringInExaminationResults,
): ImportDefinition<ExaminationResultRow> => ({
  columns,
  schema,
  keyOf: ({ property, examination, takenAt, number }) => JSON.stringify([property, examination, takenAt, number]),
  bringIn: (rows) => bringIn.run(rows, currentCaller().employeeId ?? currentCaller().subject),
});
