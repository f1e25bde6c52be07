import { dayOf, GROUP_ZONE, instant } from '@goldkey/kernel';
import type { BookedEvent, RecordBook } from '@goldkey/service-kit';
import { type Act, type ActEvent, evolveAct } from '../../../domain/act/act.js';
import { uniqueness } from '../../../domain/act/rules.js';
import { type Appointment, type AppointmentEvent, evolveAppointment } from '../../../domain/appointment/appointment.js';
import { nextFileDay } from '../../../domain/appointment/files.js';
import { type Employee, type EmployeeEvent, evolveEmployee } from '../../../domain/employee/employee.js';
import { evolveOpinion, type Opinion, type OpinionEvent } from '../../../domain/opinion/opinion.js';
import { evolvePlan, type Plan, type PlanEvent } from '../../../domain/plan/plan.js';
import { planName } from '../../../domain/plan/rules.js';
import { evolveRosterDay, type RosterDay, type RosterEvent } from '../../../domain/roster/roster-day.js';
import { evolveTask, type Task, type TaskEvent } from '../../../domain/task/task.js';
import { evolveUnit, type Unit, type UnitEvent } from '../../../domain/unit/unit.js';
import {
  actMessages,
  appointmentMessages,
  opinionMessages,
  rosterMessages,
  taskMessages,
  unitMessages,
} from '../events.js';

/** How each kind of record is kept: a row with the columns that lists and rules ask for, and the state beside them. */

type Simple<State, Event extends BookedEvent> = Omit<
  RecordBook<State, Event>,
  'service' | 'fromRow' | 'toRow' | 'columns'
> & { readonly columns: Readonly<Record<string, string>>; row(state: State): Readonly<Record<string, unknown>> };

export const book = <State, Event extends BookedEvent>(simple: Simple<State, Event>): RecordBook<State, Event> => ({
  ...simple,
  service: 'staffing',
  columns: { id: 'text', property_id: 'text', ...simple.columns, state: 'jsonb' },
  fromRow: (row) => row['state'] as State,
  toRow: (state) => ({
    id: simple.idOf(state),
    property_id: simple.propertyOf(state) ?? null,
    ...simple.row(state),
    state,
  }),
});

export const unitBook = book<Unit, UnitEvent>({
  recordKind: 'unit',
  table: 'unit',
  columns: { kind: 'text', parent_id: 'text', name: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ kind, parentId, name }) => ({ kind, parent_id: parentId ?? null, name }),
  evolve: evolveUnit,
  remember: ({ unit }) => ({ name: unit.name, key: unit.key }),
  messages: unitMessages,
  groupWide: 'visible',
});

export const employeeBook = book<Employee, EmployeeEvent>({
  recordKind: 'employee',
  table: 'employee',
  columns: { number: 'text', name: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ homePropertyId }) => homePropertyId,
  row: ({ number, name }) => ({ number, name }),
  evolve: evolveEmployee,
  remember: ({ employee: { number, name, hiredOn, homePropertyId, workedSince } }) => ({
    number,
    name,
    hiredOn,
    homePropertyId,
    workedSince,
  }),
  // Personal data are nobody's news: other services ask by gRPC for what they may show.
  messages: () => [],
  groupWide: 'visible',
});

export const appointmentBook = book<Appointment, AppointmentEvent>({
  recordKind: 'appointment',
  table: 'appointment',
  columns: {
    employee_id: 'text',
    unit_id: 'text',
    role: 'text',
    from_day: 'date',
    until_day: 'date',
    standing: 'text',
    position_id: 'text',
    file_due: 'date',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: (appointment) => ({
    employee_id: appointment.employeeId,
    unit_id: appointment.unitId,
    role: appointment.role,
    from_day: appointment.from,
    until_day: appointment.state === 'ended' ? appointment.until : null,
    standing: appointment.state,
    position_id: appointment.positionId ?? null,
    // What lies behind is followed at once, by whoever records it.
    file_due: nextFileDay(appointment, dayOf(instant(Date.now()), GROUP_ZONE)) ?? null,
  }),
  evolve: evolveAppointment,
  remember: (event) => ({
    ...('until' in event ? { until: event.until, reason: event.reason } : {}),
    ...('openItems' in event ? { openItems: event.openItems } : {}),
    ...('terms' in event ? { role: event.terms.role, from: event.terms.from } : {}),
    ...('terms' in event && event.terms.follows !== undefined ? { follows: event.terms.follows } : {}),
    ...('why' in event ? { why: event.why } : {}),
  }),
  messages: appointmentMessages,
  groupWide: 'visible',
});

/** The id of a cell of the roster. */
export const rosterId = ({ employeeId, date }: Pick<RosterDay, 'employeeId' | 'date'>): string =>
  `${employeeId}/${date}`;

export const rosterBook = book<RosterDay, RosterEvent>({
  recordKind: 'roster-day',
  table: 'roster_day',
  columns: { employee_id: 'text', date: 'date', kind: 'text' },
  idOf: rosterId,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ employeeId, date, kind }) => ({ employee_id: employeeId, date, kind }),
  evolve: evolveRosterDay,
  remember: ({ kind, shift }) => ({ kind, ...(shift && { shift }) }),
  messages: rosterMessages,
});

export const taskBook = book<Task, TaskEvent>({
  recordKind: 'task',
  table: 'task',
  columns: {
    employee_id: 'text',
    title: 'text',
    assigned_at: 'timestamptz',
    filed_at: 'timestamptz',
    standing: 'text',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: (task) => ({
    employee_id: task.employeeId,
    title: task.title,
    assigned_at: new Date(task.assignedAt),
    filed_at: task.state === 'filed' ? new Date(task.filedAt) : null,
    standing: task.state,
  }),
  evolve: evolveTask,
  remember: (event) => ('why' in event ? { why: event.why } : {}),
  messages: taskMessages,
});

export const opinionBook = book<Opinion, OpinionEvent>({
  recordKind: 'opinion',
  table: 'opinion',
  columns: { employee_id: 'text', raised_at: 'timestamptz', reply_due: 'timestamptz', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ employeeId, raisedAt, replyDue, state }) => ({
    employee_id: employeeId,
    raised_at: new Date(raisedAt),
    reply_due: new Date(replyDue),
    standing: state,
  }),
  evolve: evolveOpinion,
  remember: (event) => ('why' in event ? { why: event.why } : {}),
  messages: opinionMessages,
});

const personOf = ({ deed }: Act): string | null => {
  if ('employeeId' in deed) return deed.employeeId;
  return 'organizerId' in deed ? deed.organizerId : null;
};

/** Of a deed: what it was, of whom and for when. What people wrote in it stays with the act. */
const TOLD_OF_DEEDS = [
  'kind',
  'planKind',
  'meetingKind',
  'activityKind',
  'period',
  'week',
  'date',
  'month',
  'quarter',
  'from',
  'until',
  'employeeId',
  'managerId',
  'organizerId',
  'departmentId',
] as const;
const factsOf = (deed: Act['deed']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(deed).filter(([name]) => TOLD_OF_DEEDS.some((told) => told === name)));

export const actBook = book<Act, ActEvent>({
  recordKind: 'act',
  table: 'act',
  columns: { kind: 'text', employee_id: 'text', at: 'timestamptz', unique_name: 'text', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: (act) => ({
    kind: act.deed.kind,
    employee_id: personOf(act),
    at: new Date(act.at),
    // Only an act that stands keeps another of its kind out.
    unique_name: act.state === 'standing' ? (uniqueness(act.deed) ?? null) : null,
    standing: act.state,
  }),
  evolve: evolveAct,
  remember: (event) => ({ ...factsOf(event.deed), ...('why' in event ? { why: event.why } : {}) }),
  messages: actMessages,
});

export const planBook = book<Plan, PlanEvent>({
  recordKind: 'plan',
  table: 'work_plan',
  columns: { employee_id: 'text', plan_kind: 'text', period: 'text', unique_name: 'text', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: (plan) => ({
    employee_id: plan.employeeId,
    plan_kind: plan.planKind,
    period: plan.period,
    // Only a plan that stands keeps another of its kind out.
    unique_name: plan.state === 'withdrawn' ? null : planName(plan),
    standing: plan.state,
  }),
  evolve: evolvePlan,
  remember: (event) => ({
    ...('drafted' in event ? { planKind: event.drafted.planKind, period: event.drafted.period } : {}),
    ...('why' in event ? { why: event.why } : {}),
    ...('week' in event ? { week: event.week } : {}),
    ...('summary' in event ? { summary: event.summary } : {}),
  }),
  // What the contract tells of a plan are the acts that are recorded with it.
  messages: () => [],
});
