import { instantFromClock } from '@goldkey/ui/zone';
import type { MeetingKind, ProblemLine, Remedy } from '../../work/api.js';

/** What the form says of a problem carried forward. */
export interface CarriedValues extends Partial<Remedy> {
  readonly closed?: boolean;
  readonly outcome?: string;
}

export interface MeetingValues {
  readonly propertyId?: string;
  readonly kind: MeetingKind;
  readonly attendees: readonly string[];
  readonly minutes?: string;
  /** On the property's clock: `2026-04-20T18:00`; left out: now. */
  readonly heldAt?: string;
  /** By the problem's id. */
  readonly carried?: Readonly<Record<string, CarriedValues>>;
  readonly raised?: readonly ({ readonly what: string } & Partial<Remedy>)[];
}

/** Whether some of plan, person and date are said, and some are missing: what is said would be lost. */
export const isHalfRemedy = ({ plan, responsibleId, dueOn }: Partial<Remedy>): boolean => {
  const said = [plan, responsibleId, dueOn].filter(Boolean).length;
  return said > 0 && said < 3;
};

/** A plan, a person and a date; undefined where one of them is missing. */
const remedyOf = ({ plan, responsibleId, dueOn }: Partial<Remedy>): Remedy | undefined =>
  plan && responsibleId && dueOn ? { plan, responsibleId, dueOn } : undefined;

const same = (one: Remedy, other: Remedy | undefined): boolean =>
  one.plan === other?.plan && one.responsibleId === other.responsibleId && one.dueOn === other.dueOn;

/** The body of `POST /api/staffing/meetings-held`: what was closed, planned anew and raised; what stays as it was is not said. */
export const heldBody = (values: MeetingValues, open: readonly ProblemLine[], zone: string): object => {
  const carried = open.map((problem) => ({ problem, told: values.carried?.[problem.id] ?? {} }));
  const closed = carried.filter(({ told }) => told.closed === true);
  const planned = carried.flatMap(({ problem, told }) => {
    const remedy = told.closed === true ? undefined : remedyOf(told);
    return remedy === undefined || same(remedy, problem.remedy) ? [] : [{ problemId: problem.id, remedy }];
  });
  const raised = (values.raised ?? []).map(({ what, ...told }) => {
    const remedy = remedyOf(told);
    return { what, ...(remedy && { remedy }) };
  });
  return {
    propertyId: values.propertyId,
    kind: values.kind,
    attendees: values.attendees,
    minutes: values.minutes ?? '',
    ...(values.heldAt && { heldAt: instantFromClock(values.heldAt, zone) }),
    closed: closed.map(({ problem, told }) => ({ problemId: problem.id, outcome: told.outcome ?? '' })),
    planned,
    raised,
  };
};
