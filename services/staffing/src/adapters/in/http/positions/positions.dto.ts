import { z } from 'zod';
import { authorityKinds, matters, powers } from '../../../../domain/position/authority.js';
import { headCountPer } from '../../../../domain/position/description.js';
import { measures } from '../../../../domain/position/measure.js';
import { readinesses } from '../../../../domain/successor/successor.js';
import { at, calendarDay, exactText, id, words, yuan } from '../shapes.dto.js';

/** A line of the form that may stay blank. */
const line = (longest = 500) => z.string().trim().max(longest).default('');
const lines = z.array(words(500)).max(50).default([]);
const MOST = 40;

const authorityItem = z.strictObject({
  kind: z.enum(authorityKinds),
  what: words(500),
  powers: z.array(z.enum(powers)).min(1).max(powers.length),
  matter: z.enum(matters).optional(),
  limit: yuan.optional(),
});

export const descriptionShape = z.strictObject({
  name: words(80),
  grade: line(20),
  superior: line(200),
  subordinates: lines,
  headCount: z.int().min(0).max(1000),
  headCountPer: z.enum(headCountPer).default('unit'),
  keyPosition: z.boolean().default(false),
  summary: line(4000),
  duties: z
    .array(z.strictObject({ duty: words(500), tasks: lines }))
    .max(MOST)
    .default([]),
  authority: z.array(authorityItem).max(100).default([]),
  indicators: z
    .array(
      z.strictObject({
        indicator: words(200),
        weight: z.int().min(1).max(100),
        /** Left out: said by the superior. */
        measure: z.enum(measures).optional(),
        floor: exactText.optional(),
        target: exactText.optional(),
      }),
    )
    .max(MOST)
    .default([]),
  relations: z.strictObject({ inside: line(), outside: line() }).prefault({}),
  conditions: z.strictObject({ hours: line(), place: line(), surroundings: line(), hazard: line() }).prefault({}),
  qualifications: z
    .strictObject({
      education: line(),
      experience: line(),
      certificates: line(),
      knowledge: line(2000),
      skills: lines,
      qualities: lines,
      health: line(),
    })
    .prefault({}),
  career: z.strictObject({ promotion: line(), rotation: line(), substitution: line() }).prefault({}),
  training: z.strictObject({ before: line(2000), after: line(2000) }).prefault({}),
});

export const positionBody = z.strictObject({
  unitId: id,
  code: words(40),
  description: descriptionShape,
  at,
});
export const revisionBody = z.strictObject({ description: descriptionShape });
export const effectiveBody = z.strictObject({ effectiveFrom: calendarDay });
export const abolitionBody = z.strictObject({ lastDay: calendarDay, reason: words(500) });
export const comparisonQuery = z.strictObject({
  from: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(1),
});

export const successorBody = z.strictObject({
  positionId: id,
  employeeId: id,
  propertyId: id.optional(),
  readiness: z.enum(readinesses),
  note: line(),
});
export const assessmentBody = z.strictObject({ readiness: z.enum(readinesses), note: line() });

export const recruitmentBody = z.strictObject({
  positionId: id,
  unitId: id,
  number: z.int().min(1).max(1000),
  reason: words(500),
  neededBy: calendarDay,
});
export const recruitmentClose = z.strictObject({ hired: z.int().min(0).max(1000) });

const count = z.coerce.number().int().min(1);
export const headCountQuery = z.strictObject({
  propertyId: id,
  day: calendarDay.optional(),
  page: count.default(1),
  pageSize: count.max(500).default(500),
});
export const authorityQuery = z.strictObject({ propertyId: id });
export const childrenQuery = z.strictObject({ parentId: id.optional() });
export const unitsQuery = z.strictObject({ q: words(80) });
