import type { Day, Decision, Instant, Outcome, Selves } from '@goldkey/kernel';
import type { Act, ActEvent } from '../domain/act/act.js';
import type { MeetingKind } from '../domain/act/gatherings.js';
import type { Appointment, AppointmentEvent } from '../domain/appointment/appointment.js';
import type { Employee, EmployeeEvent } from '../domain/employee/employee.js';
import type { Opinion, OpinionEvent } from '../domain/opinion/opinion.js';
import type { Plan, PlanEvent } from '../domain/plan/plan.js';
import type { Problem, ProblemEvent } from '../domain/problem/problem.js';
import type { Requisition, RequisitionEvent } from '../domain/requisition/requisition.js';
import type { RosterDay, RosterEvent } from '../domain/roster/roster-day.js';
import type { Task, TaskEvent } from '../domain/task/task.js';
import type { Place } from '../domain/unit/decide.js';
import type { Unit, UnitEvent } from '../domain/unit/unit.js';

/** A record with the number of its version, which grows by one with each change. */
export interface Versioned<State> {
  readonly state: State;
  readonly version: number;
}

/** What became of one of several commands. */
export type Kept<State> = Outcome<Versioned<State>>;

/** What the group sets once for all its properties: one record, which everybody may read. */
export interface GroupRecordStore<State, Event> {
  /** What the group has set; `undefined`: nothing yet. */
  standing(): Promise<Versioned<State> | undefined>;
  /** Refuses with `staffing.stale-version` where it is of another version; 0: where there is none. */
  set(version: number, decide: (standing: State | undefined) => Decision<Event>): Promise<Kept<State>>;
}

/** Which record a command is about, and which version of it its author had seen, where that matters. */
export interface Target {
  readonly id: string;
  readonly expectedVersion?: number;
}

/** A command on an existing record: the store locks and reads the record, and `decide` judges it. */
export interface Change<State, Event> extends Target {
  decide(state: State): Decision<Event>;
}

/**
 * Every store keeps state, history and outbox rows in one transaction, and joins the one that runs already. Of several
 * commands each is decided on what those before it left; a refused one does not hinder the others. Records outside the
 * caller's scope do not exist for it.
 */
export interface UnitStore {
  /** Finds each place, then decides; a `definitionKey` that was used before gives that unit again and changes nothing. */
  define(
    commands: readonly {
      readonly parentId?: string;
      readonly definitionKey?: string;
      /** The property that the unit shall be. */
      readonly propertyId?: string;
      decide(place: Place): Decision<UnitEvent>;
    }[],
  ): Promise<readonly Kept<Unit>[]>;
  change(
    target: Target,
    decide: (unit: Unit, siblingNames: readonly string[]) => Decision<UnitEvent>,
  ): Promise<Kept<Unit>>;
  /** By id, within the caller's scope or group-wide. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, Unit>>;
}

export interface EmployeeStore {
  hire(
    candidates: readonly {
      readonly number: string;
      /** Taken by anybody in the group, also where the caller does not see that person. */
      decide(numberTaken: boolean): Decision<EmployeeEvent>;
    }[],
  ): Promise<readonly Kept<Employee>[]>;
  change(changes: readonly Change<Employee, EmployeeEvent>[]): Promise<readonly Kept<Employee>[]>;
  /** Which of these numbers anybody in the group carries; nobody else takes one of them until the transaction ends. */
  taken(numbers: readonly string[]): Promise<ReadonlySet<string>>;
  /** By id: persons of the caller's properties, those ever appointed there, and staff of the group. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, Employee>>;
}

export interface AppointmentStore {
  /**
   * `held` are all appointments of the person, past and withdrawn ones too, and outside the scope as well; `own` those of who acts,
   * by every id.
   */
  start(
    starts: readonly (Pick<Selves, 'selves'> & {
      readonly employeeId: string;
      decide(held: readonly Appointment[], own: readonly Appointment[]): Decision<AppointmentEvent>;
    })[],
  ): Promise<readonly Kept<Appointment>[]>;
  change(
    changes: readonly (Target & {
      decide(appointment: Appointment, held: readonly Appointment[]): Decision<AppointmentEvent>;
    })[],
  ): Promise<readonly Kept<Appointment>[]>;
}

/** Appointments by which a file may have to be looked at. */
export interface DueFiles {
  /** Those whose day has come, with all of their person's; `work` says for each when it is looked at again. One transaction. */
  each(
    today: Day,
    most: number,
    work: (
      due: readonly { readonly appointment: Appointment; readonly held: readonly Appointment[] }[],
    ) => Promise<readonly { readonly id: string; readonly due: Day | undefined }[]>,
  ): Promise<void>;
}

export interface RosterStore {
  /** The roster and the certificates are parts of the person's file: they go where the file goes. */
  follow(files: readonly { readonly employeeId: string; readonly propertyId: string }[]): Promise<void>;
  set(
    cells: readonly (Pick<RosterDay, 'employeeId' | 'date'> & {
      readonly expectedVersion?: number;
      decide(cell: RosterDay | undefined): Decision<RosterEvent>;
    })[],
  ): Promise<readonly Kept<RosterDay>[]>;
}

export interface TaskStore {
  assign(decisions: readonly (() => Decision<TaskEvent>)[]): Promise<readonly Kept<Task>[]>;
  change(changes: readonly Change<Task, TaskEvent>[]): Promise<readonly Kept<Task>[]>;
}

export interface OpinionStore {
  raise(decisions: readonly (() => Decision<OpinionEvent>)[]): Promise<readonly Kept<Opinion>[]>;
  change(changes: readonly Change<Opinion, OpinionEvent>[]): Promise<readonly Kept<Opinion>[]>;
}

export interface ActStore {
  /** `standing` is the act that stands under the same property and `unique`, where `unique` is given. */
  record(
    acts: readonly {
      readonly propertyId: string;
      readonly unique?: string;
      decide(standing: Act | undefined): Decision<ActEvent>;
    }[],
  ): Promise<readonly Kept<Act>[]>;
  change(changes: readonly Change<Act, ActEvent>[]): Promise<readonly Kept<Act>[]>;
  /** The id of the act that stands under a property and `unique`. */
  standing(propertyId: string, unique: string | undefined): Promise<string | undefined>;
}

/** Records whose steps are acts of duty. */
export interface ActRecords {
  /** What keeps the act as a step of its own. */
  of(actId: string): Promise<'plan' | 'requisition' | 'meeting' | 'points' | undefined>;
}

export interface PlanStore {
  /** `standing` is the plan that stands under the same name in the property. */
  draft(
    propertyId: string,
    name: string,
    decide: (standing: Plan | undefined) => Decision<PlanEvent>,
  ): Promise<Kept<Plan>>;
  change(changes: readonly Change<Plan, PlanEvent>[]): Promise<readonly Kept<Plan>[]>;
  /** By id, within the caller's scope. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, Plan>>;
}

export interface ProblemStore {
  /**
   * The open problems of a property's meetings of one kind, locked until the end of the command: `decide` sees those that
   * came up before `before`, and what they are afterwards is the answer.
   */
  review(
    meetings: { readonly propertyId: string; readonly meetingKind: MeetingKind; readonly before: Instant },
    decide: (open: readonly Problem[]) => Decision<ProblemEvent>,
  ): Promise<Outcome<readonly Problem[]>>;
  change(changes: readonly Change<Problem, ProblemEvent>[]): Promise<readonly Kept<Problem>[]>;
  /** Those that a meeting raised, whatever became of them. */
  raisedAt(meetingId: string): Promise<readonly string[]>;
}

export interface RequisitionStore {
  /** `standing` is the property's requisition of the month, where one stands. */
  request(
    propertyId: string,
    month: string,
    decide: (standing: Requisition | undefined) => Decision<RequisitionEvent>,
  ): Promise<Kept<Requisition>>;
  change(changes: readonly Change<Requisition, RequisitionEvent>[]): Promise<readonly Kept<Requisition>[]>;
}

/** A property as this service knows it. */
export interface Property {
  readonly id: string;
  readonly unitId: string;
  /**
   * IANA zone; until estates' news of a new property has arrived, Asia/Shanghai, the default of every property. A
   * command in those moments is judged by that zone.
   */
  readonly zone: string;
}

/** The properties within the caller's scope that have a unit here. */
export interface PropertyDirectory {
  find(ids: readonly string[]): Promise<ReadonlyMap<string, Property>>;
}

/** What estates tells of a property, kept here so that commands need not ask. */
export interface PropertyCopy {
  readonly propertyId: string;
  readonly code?: string;
  readonly name: string;
  readonly unitId: string;
  readonly timeZone: string;
  readonly serviceStart: string;
  readonly serviceEnd?: string;
  /** When it became so; older news never overwrites newer. */
  readonly at: Instant;
}

export interface PropertyCopies {
  /** False when what is kept is as new or newer. */
  keep(copy: PropertyCopy): Promise<boolean>;
}

/** Whether the caller acts for the whole group; only then may records of no property be written. */
export interface Reach {
  wholeGroup(): boolean;
}

/** Properties by what people call them. */
export interface PropertyNames {
  /** Name → ids of the properties that are called so, within the caller's scope. */
  find(names: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** Employees by the number on their badge. */
export interface EmployeeNumbers {
  /** Number → id; those whom the caller does not see are not found. */
  find(numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
