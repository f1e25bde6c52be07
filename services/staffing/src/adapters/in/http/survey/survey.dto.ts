import type { ListSpec } from '@goldkey/postgres';
import { z } from 'zod';
import { surveyTopics } from '../../../../domain/survey/answer.js';
import { kept } from '../kept-lists.js';
import { at, id, itemsOf } from '../shapes.dto.js';
import { hundred } from '../training/training.dto.js';

const topic = z.enum(surveyTopics);

export const ownAnswerBody = z.strictObject({ propertyId: id, topic, score: hundred });
export const enteredAnswersBody = itemsOf(
  z.strictObject({ propertyId: id, departmentId: id, topic, score: hundred, answeredAt: at }),
);
export const surveyQuery = z.strictObject({ propertyId: id });

/** Who answered is nobody's to read; who entered a sheet is. */
export const withoutRespondent = (record: object): object => {
  const { respondentId: _respondent, answeredEvent: _event, ...shown } = record as Record<string, unknown>;
  return shown;
};

export const surveySpec = {
  from: 'survey_answer s LEFT JOIN unit u ON u.id = s.department_id',
  columns: { ...kept('s'), departmentName: 'u.name' },
  scopeColumn: 's.property_id',
  key: 's.id',
  filters: {
    propertyId: { column: 's.property_id', kind: 'any' },
    departmentId: { column: 's.department_id', kind: 'any' },
    topic: { column: 's.topic', kind: 'any' },
    month: { column: 's.month', kind: 'any' },
    state: { column: 's.standing', kind: 'any' },
  },
  sorts: { at: 's.at' },
  neverNull: ['at'],
  defaultSort: '-at',
} satisfies ListSpec;
