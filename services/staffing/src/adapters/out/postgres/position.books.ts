import {
  approvedVersions,
  evolvePosition,
  firstDayOf,
  type Position,
  type PositionEvent,
  standingOf,
} from '../../../domain/position/position.js';
import { evolveRecruitment, type Recruitment, type RecruitmentEvent } from '../../../domain/recruitment/recruitment.js';
import { evolveSuccessor, type Successor, type SuccessorEvent } from '../../../domain/successor/successor.js';
import { positionMessages, recruitmentMessages } from '../position-events.js';
import { book } from './books.js';

const words = (event: object, ...names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(event).filter(([name]) => names.includes(name)));

/** The description that people mean by the position: the newest approved one, before any is the draft. */
const shown = (position: Position) => (approvedVersions(position).at(-1) ?? position.versions.at(-1))?.description;

export const positionBook = book<Position, PositionEvent>({
  recordKind: 'position',
  table: 'staff_position',
  columns: {
    unit_id: 'text',
    code: 'text',
    name: 'text',
    grade: 'text',
    key_position: 'boolean',
    approved_from: 'date',
    last_day: 'date',
    standing: 'text',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: (position) => ({
    unit_id: position.unitId,
    code: position.code,
    name: shown(position)?.name ?? '',
    grade: shown(position)?.grade ?? '',
    key_position: shown(position)?.keyPosition ?? false,
    approved_from: firstDayOf(position) ?? null,
    last_day: position.state === 'abolished' ? position.lastDay : null,
    standing: standingOf(position),
  }),
  evolve: evolvePosition,
  remember: (event) => ({
    ...words(event, 'number', 'from', 'lastDay', 'why'),
    ...('by' in event ? { by: event.by.name } : {}),
  }),
  messages: positionMessages,
  groupWide: 'visible',
});

export const successorBook = book<Successor, SuccessorEvent>({
  recordKind: 'successor',
  table: 'successor',
  columns: { position_id: 'text', employee_id: 'text', readiness: 'text', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ positionId, employeeId, readiness, state }) => ({
    position_id: positionId,
    employee_id: employeeId,
    readiness,
    standing: state,
  }),
  evolve: evolveSuccessor,
  remember: (event) => words(event, 'readiness', 'note', 'why'),
  // Who may follow on whom is nobody's news.
  messages: () => [],
});

export const recruitmentBook = book<Recruitment, RecruitmentEvent>({
  recordKind: 'recruitment',
  table: 'recruitment',
  columns: { position_id: 'text', unit_id: 'text', number: 'integer', needed_by: 'date', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ positionId, unitId, number, neededBy, state }) => ({
    position_id: positionId,
    unit_id: unitId,
    number,
    needed_by: neededBy,
    standing: state,
  }),
  evolve: evolveRecruitment,
  remember: (event) => words(event, 'by', 'hired', 'why'),
  messages: recruitmentMessages,
});
