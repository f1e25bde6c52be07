/** A repair as the reception log has it. */
export interface Repair {
  readonly complaintId: string;
  readonly number: string;
}

/** What is handed in to be repaired, by whoever acts. */
export interface RepairRequest {
  readonly findingId: string;
  readonly propertyId: string;
  readonly departmentId: string;
  readonly category: string;
  readonly description: string;
  readonly place: string;
}

/** The reception log of complaints. */
export interface Repairs {
  /** Once for each finding: asked again it is the same repair. A log that does not answer is a fault. */
  handIn(request: RepairRequest): Promise<Repair>;
  /** How far the finding's repair is; undefined where the log does not answer, or not to this reader. */
  stateOf(findingId: string): Promise<string | undefined>;
}
