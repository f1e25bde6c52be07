import {
  dayOf,
  eachMonth,
  halfYearOf,
  type Instant,
  isDay,
  type Month,
  monthOf,
  periodKind,
  shiftMonth,
} from '@goldkey/kernel';
import type { Fact } from '../vocabulary.js';

/** Fields that make the id of a fact's own, by kind (rulebook 0, same facts). Kinds that are not here have none: every one counts. */
const ownId: Readonly<Record<string, readonly string[]>> = {
  'estates.property.registered': ['propertyId'],
  'estates.household.registered': ['householdId'],
  'staffing.unit.defined': ['unitId'],
  'staffing.appointment.started': ['appointmentId'],
  'staffing.appointment.ended': ['appointmentId'],
  'staffing.roster.day-set': ['employeeId', 'date'],
  'staffing.task.assigned': ['taskId'],
  'staffing.meeting.held': ['meetingId'],
  'staffing.opinion.raised': ['opinionId'],
  'staffing.festival.scheduled': ['festivalId'],
  'staffing.tool.lent': ['loanId'],
  'inspections.post.defined': ['postId'],
  'inspections.patrol.completed': ['patrolId'],
  'inspections.finding.raised': ['findingId'],
  'inspections.day-check.completed': ['checkId'],
  'inspections.joint-inspection.held': ['inspectionId'],
  'inspections.conduct-violation.confirmed': ['caseId'],
  'inspections.incident.occurred': ['incidentId'],
  'inspections.renovation.approved': ['renovationId'],
  'complaints.complaint.received': ['complaintId'],
  'complaints.complaint.decided': ['complaintId'],
  'complaints.repair.requested': ['repairId'],
  'complaints.repair.completed': ['repairId'],
  'complaints.callback.recorded': ['callbackId'],
  'complaints.survey.answered': ['answerId'],
  'complaints.home-visit.made': ['visitId'],
  'complaints.owner-forum.held': ['forumId'],
  'billing.period.closed': ['propertyId', 'month'],
  'billing.budget.closed': ['propertyId', 'month'],
  'billing.utility-advance.paid': ['advanceId'],
  'billing.cash.handed-over': ['handoverId'],
  'convenience.order.placed': ['orderId'],
  'convenience.service.performed': ['serviceId'],
  'convenience.fee.received': ['feeId'],
  'convenience.item.loss-making': ['itemId', 'propertyId', 'month'],
  'convenience.quality.rated': ['itemId', 'propertyId', 'departmentId', 'halfYear'],
  'evaluation.appeal.decided': ['appealId'],
  'evaluation.finding-kind.ruled': ['rulingId'],
};

/** What a fact is about: facts of one matter (a complaint, a task, a forum…) share it, so they are read together. */
const matter: Readonly<Record<string, string>> = {
  'complaints.callback.recorded': 'aboutId',
  'complaints.survey.answered': 'matterId',
  'complaints.work-order.worker-set': 'workOrderId',
  'convenience.order.worker-set': 'orderId',
  'staffing.position-card.approved': 'cardId',
};
const MATTER_FIELDS = [
  'complaintId',
  'matterId',
  'repairId',
  'taskId',
  'forumId',
  'findingId',
  'opinionId',
  'festivalId',
  'incidentId',
  'renovationId',
  'advanceId',
  'loanId',
  'serviceId',
  'feeId',
  'itemId',
];
const PERIOD_FIELDS = ['period', 'week', 'month', 'quarter', 'halfYear', 'year'];

type Data = Readonly<Record<string, unknown>>;
const textIn = (data: Data, field: string): string | undefined => {
  const value = data[field];
  return typeof value === 'string' ? value : undefined;
};

/** The key under which the later of two facts replaces the earlier; `undefined` where every fact counts. */
export const replacementKey = (fact: Fact): string | undefined => {
  const fields = ownId[fact.kind];
  if (!fields) return undefined;
  return `${fact.kind}\n${fields.map((field) => textIn(fact.data as Data, field) ?? '').join('\n')}`;
};

/** The matter that a fact belongs to, or `undefined`. */
export const aggregateOf = (fact: Pick<Fact, 'kind' | 'data'>): string | undefined => {
  const data = fact.data as Data;
  const named = matter[fact.kind];
  if (named !== undefined) return textIn(data, named);
  for (const field of MATTER_FIELDS) {
    const value = textIn(data, field);
    if (value !== undefined) return value;
  }
  return undefined;
};

/** A span of more months is told by its first and last, not month by month: some are written with an end that nobody knows (9999-12-31). */
const MOST_MONTHS = 60;
/** As which a long span is told: `span 2026-03/9999-12`. */
const SPAN = /^span (\d{4}-\d{2})\/(\d{4}-\d{2})$/;

/** The first and last month of a long span; of other names `undefined`. */
export const spanOf = (ref: string): { readonly first: Month; readonly last: Month } | undefined => {
  const [, first, last] = SPAN.exec(ref) ?? [];
  return first === undefined ? undefined : { first: first as Month, last: last as Month };
};

/** Whether one of these names of a fact ({@link periodRefsOf}) is asked for, or a long span has a month that is. */
export const meetsPeriods = (refs: readonly string[], asked: ReadonlySet<string>): boolean =>
  refs.some((ref) => {
    if (asked.has(ref)) return true;
    const span = spanOf(ref);
    if (span === undefined) return false;
    for (const name of asked) if (periodKind(name) === 'month' && span.first <= name && name <= span.last) return true;
    return false;
  });

/** When a debriefing was held, which counts on the last day of its half-year, far from its own (M-09); of other facts `undefined`. */
export const debriefedAt = ({ data }: Pick<Fact, 'data'>): Instant | undefined => {
  const { kind, heldAt } = data as { readonly kind?: unknown; readonly heldAt?: Instant };
  return kind === 'half-year-debriefing' ? heldAt : undefined;
};

/**
 * The periods that a fact speaks of beside its own instant: those that it names (`2026-03`, `2026-W10`, `2026`…), the months
 * of other instants and days in it (a deadline, a festival, first to last day of a span, which is one name where it is long), and the
 * half-year of a debriefing.
 */
export const periodRefsOf = ({ at, data }: Pick<Fact, 'at' | 'data'>, zone: string): readonly string[] => {
  const refs = new Set<string>();
  for (const name of PERIOD_FIELDS) {
    const value = textIn(data, name);
    if (value !== undefined && periodKind(value) !== undefined) refs.add(value);
  }
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'number' && isInstantField(name) && value !== at)
      refs.add(monthOf(dayOf(value as Instant, zone)));
    if (typeof value === 'string' && isDay(value)) refs.add(monthOf(value));
  }
  const debriefed = debriefedAt({ data });
  if (debriefed !== undefined) refs.add(halfYearOf(dayOf(debriefed, zone)));
  const [from, until] = [textIn(data, 'from'), textIn(data, 'until')];
  if (from && until && isDay(from) && isDay(until)) {
    const [first, last] = [monthOf(from), monthOf(until)];
    if (shiftMonth(first, MOST_MONTHS) <= last) refs.add(`span ${first}/${last}`);
    else for (const month of eachMonth(first, last)) refs.add(month);
  }
  return [...refs];
};

const isInstantField = (name: string): boolean => name === 'at' || name === 'replyDue' || name.endsWith('At');
