import type { ComplaintState, RepairOrigin } from '../domain/complaint/complaint.js';

/** A repair that another service handed in. */
export interface HandedInRepair {
  readonly complaintId: string;
  readonly number: string;
}

/** Which repair stands for which record of another service. Every call is bounded by the caller's scope. */
export interface RepairRegister {
  /**
   * What is known under the key or for the origin at the property; nobody else hands either in until the running
   * transaction ends.
   */
  hold(wanted: {
    readonly propertyId: string;
    readonly key: string;
    readonly origin: RepairOrigin;
  }): Promise<readonly (HandedInRepair & { readonly origin: RepairOrigin; readonly state: ComplaintState })[]>;
  add(handed: {
    readonly propertyId: string;
    readonly key: string;
    readonly origin: RepairOrigin;
    readonly complaintId: string;
  }): Promise<void>;
  /** Another repair stands for the origin from now on: the one before was set aside as a mistake. */
  replace(origin: RepairOrigin & { readonly propertyId: string }, complaintId: string): Promise<void>;
  /** How far the repairs of these origins are; origins of which none was handed in are left out. */
  statesOf(
    kind: RepairOrigin['kind'],
    originIds: readonly string[],
  ): Promise<readonly (HandedInRepair & { readonly originId: string; readonly state: ComplaintState })[]>;
}
