import type { Decision, Instant, Outcome } from '@goldkey/kernel';
import type { Worker } from '../domain/work-order/decide.js';
import type { WorkOrder, WorkOrderEvent } from '../domain/work-order/work-order.js';
import type { Stored } from './ports.js';

/** Which record a command is about, and which version of it its author had seen, where that matters. */
export interface Target {
  readonly id: string;
  readonly expectedVersion?: number;
}

/** Work orders, within the caller's scope; state, history and news in one transaction, or in the one that runs. */
export interface WorkOrderStore {
  /** Orders of one matter are made one after the other; `known` is how many there are. */
  make(matterId: string, decide: (known: number) => Decision<WorkOrderEvent>): Promise<Outcome<Stored<WorkOrder>>>;
  change(target: Target, decide: (order: WorkOrder) => Decision<WorkOrderEvent>): Promise<Outcome<Stored<WorkOrder>>>;
  find(id: string): Promise<Stored<WorkOrder> | undefined>;
  ofMatter(matterId: string): Promise<readonly WorkOrder[]>;
}

/** Who may be sent, asked of staffing; when it does not answer, that is a fault and the caller may come again. */
export interface Workforce {
  at(propertyId: string, at: Instant): Promise<readonly (Worker & WorkerShift)[]>;
}

/** The shift's hours by the clock of the property, where one is planned, and the roles held. */
export interface WorkerShift {
  readonly roles: readonly string[];
  readonly shiftStart?: string;
  readonly shiftEnd?: string;
}
