import { periodKind, type Year } from '@goldkey/kernel';
import type { ListSpec } from '@goldkey/postgres';
import { z } from 'zod';
import { effectVerdicts, trainingActivities } from '../../../../domain/training/session.js';
import { kept } from '../kept-lists.js';
import { at, calendarMonth, id, words, yuan } from '../shapes.dto.js';

const MOST_COURSES = 200;
const MOST_PEOPLE = 1000;
const note = z.string().trim().max(1000).default('');

/** 0 to 100, in tenths. */
export const hundred = z.number().min(0).max(100).multipleOf(0.1);
export const year = z
  .string()
  .refine((text) => periodKind(text) === 'year', { message: 'request.not-a-period' })
  .transform((text) => text as Year);

const course = z.strictObject({
  name: words(120),
  month: calendarMonth,
  audience: z.string().trim().max(120).default(''),
  cost: yuan.default('0'),
});
export const trainingPlanBody = z.strictObject({
  propertyId: id,
  year,
  budget: yuan,
  courses: z.array(course).max(MOST_COURSES).default([]),
});
export const trainingPlanContents = z.strictObject({
  budget: yuan,
  courses: z.array(course.extend({ courseId: id.optional() })).max(MOST_COURSES),
});
export const trainingApprovalBody = z.strictObject({ approvedAt: at });
export const trainingYearQuery = z.strictObject({ propertyId: id });

export const trainingSessionBody = z.strictObject({
  propertyId: id,
  courseId: id.optional(),
  name: words(120),
  trainer: words(80),
  cost: yuan.default('0'),
  attendees: z.array(id).min(1).max(MOST_PEOPLE),
  satisfaction: hundred.optional(),
  /** The activity of the month that it is (rulebook M-33). */
  activityKind: z.enum(trainingActivities).optional(),
  note,
  heldAt: at,
});
export const satisfactionBody = z.strictObject({ satisfaction: hundred });
export const effectBody = z.strictObject({ verdict: z.enum(effectVerdicts), remark: note, judgedAt: at });

const result = z.strictObject({ employeeId: id, departmentId: id.optional(), score: hundred });
export const examinationBody = z.strictObject({
  propertyId: id,
  name: words(120),
  passMark: hundred,
  results: z.array(result).max(MOST_PEOPLE).default([]),
  note,
  takenAt: at,
});
export const examinationResultsBody = z.strictObject({ results: z.array(result).min(1).max(MOST_PEOPLE) });

/** Names of the people that a part of the record speaks of, by id. */
const namesOf = (people: string) =>
  `(SELECT coalesce(jsonb_object_agg(e.id, e.name), '{}') FROM employee e WHERE e.id IN (${people}))`;

export const trainingPlanSpec = {
  from: 'training_plan t',
  columns: kept('t'),
  scopeColumn: 't.property_id',
  key: 't.id',
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    year: { column: 't.year', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { year: 't.year' },
  neverNull: ['year'],
  defaultSort: '-year',
} satisfies ListSpec;

export const trainingSessionSpec = {
  from: 'training_session t',
  columns: {
    ...kept('t'),
    names: namesOf(
      "SELECT jsonb_array_elements_text(t.state -> 'attendees') UNION SELECT t.state -> 'effect' ->> 'judgedBy'",
    ),
  },
  scopeColumn: 't.property_id',
  key: 't.id',
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    judged: { column: 't.judged', kind: 'flag' },
    from: { column: 't.held_at', kind: 'from' },
    until: { column: 't.held_at', kind: 'before' },
  },
  sorts: { heldAt: 't.held_at', name: 't.name' },
  neverNull: ['heldAt', 'name'],
  defaultSort: '-heldAt',
  search: ['t.name', 't.trainer'],
} satisfies ListSpec;

export const examinationSpec = {
  from: 'examination t',
  columns: {
    ...kept('t'),
    names: namesOf("SELECT r ->> 'employeeId' FROM jsonb_array_elements(t.state -> 'results') r"),
  },
  scopeColumn: 't.property_id',
  key: 't.id',
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    from: { column: 't.taken_at', kind: 'from' },
    until: { column: 't.taken_at', kind: 'before' },
  },
  sorts: { takenAt: 't.taken_at', name: 't.name' },
  neverNull: ['takenAt', 'name'],
  defaultSort: '-takenAt',
  search: ['t.name'],
} satisfies ListSpec;
