import { evolvePointsEntry, type PointsEntry, type PointsEntryEvent } from '../../../domain/points/entry.js';
import {
  evolvePointsPublication,
  type PointsPublication,
  type PointsPublicationEvent,
} from '../../../domain/points/publication.js';
import { evolvePointsRule, type PointsRule, type PointsRuleEvent } from '../../../domain/points/rule.js';
import { evolvePointsSummary, type PointsSummary, type PointsSummaryEvent } from '../../../domain/points/summary.js';
import { book } from './books.js';

// What the contract tells of points are the acts that are recorded with a summary or a publication.

export const pointsRuleBook = book<PointsRule, PointsRuleEvent>({
  recordKind: 'points-rule',
  table: 'points_rule',
  columns: { name: 'text', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ name, state }) => ({ name, standing: state }),
  evolve: evolvePointsRule,
  remember: ({ rule: { direction, least, most, mostInMonth } }) => ({
    direction,
    least,
    most,
    ...(mostInMonth !== undefined && { mostInMonth }),
  }),
  messages: () => [],
  groupWide: 'visible',
});

export const pointsEntryBook = book<PointsEntry, PointsEntryEvent>({
  recordKind: 'points-entry',
  table: 'points_entry',
  columns: { employee_id: 'text', rule_id: 'text', on_day: 'date', points: 'integer', counters: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ employeeId, ruleId, on, points, counters }) => ({
    employee_id: employeeId,
    rule_id: ruleId,
    on_day: on,
    points,
    counters: counters ?? null,
  }),
  evolve: evolvePointsEntry,
  remember: ({ entry: { employeeId, ruleName, on, points, reason, counters } }) => ({
    employeeId,
    ruleName,
    on,
    points,
    reason,
    ...(counters && { counters }),
  }),
  messages: () => [],
});

export const pointsSummaryBook = book<PointsSummary, PointsSummaryEvent>({
  recordKind: 'points-summary',
  table: 'points_summary',
  columns: { month: 'text', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ month, state }) => ({ month, standing: state }),
  evolve: evolvePointsSummary,
  remember: ({ summary: { month, why } }) => ({ month, ...(why && { why }) }),
  messages: () => [],
});

export const pointsPublicationBook = book<PointsPublication, PointsPublicationEvent>({
  recordKind: 'points-publication',
  table: 'points_publication',
  columns: { quarter: 'text', from_day: 'date', until_day: 'date', open_objections: 'integer', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ quarter, from, until, objections, state }) => ({
    quarter,
    from_day: from,
    until_day: until,
    open_objections: objections.filter(({ answer }) => answer === undefined).length,
    standing: state,
  }),
  evolve: evolvePointsPublication,
  remember: ({ facts }) => facts,
  messages: () => [],
});
