import type { CourseLine } from '@goldkey/ui';
import type { DayOfWork, Frequency } from '../gen/answers.js';

export type { DayOfWork, Frequency, UpkeepFigures, UpkeepMonth, WorkStanding } from '../gen/answers.js';

/** What the service answers: services/inspections/src/adapters/in/http/upkeep. */
export const PROGRAMMES = '/api/inspections/upkeep-programmes';
export const WORK = '/api/inspections/upkeep-work';
export const UPKEEP_MONTHS = '/api/inspections/upkeep-months';
export const UPKEEP_TASKS = '/api/inspections/upkeep-tasks';
export const programmePath = (id: string): string => `${PROGRAMMES}/${encodeURIComponent(id)}`;
export const workPath = (id: string): string => `${WORK}/${encodeURIComponent(id)}`;

export const UPKEEP_KINDS = ['cleaning', 'pest-control', 'planting'] as const;
export type UpkeepKind = (typeof UPKEEP_KINDS)[number];
export const QUALITY_MARKS = ['good', 'fair', 'poor'] as const;
export type QualityMark = (typeof QUALITY_MARKS)[number];

export interface Programme {
  readonly id: string;
  readonly propertyId: string;
  readonly kind: UpkeepKind;
  readonly name: string;
  readonly area: string;
  readonly standard?: string;
  readonly doer: {
    readonly employeeId?: string;
    readonly name?: string;
    readonly firm?: string;
    readonly contact?: string;
  };
  readonly rhythms: readonly { readonly from: string; readonly frequency: Frequency }[];
  readonly until?: string;
}

export interface ProgrammeRecord extends Programme {
  readonly propertyName?: string;
  readonly version: number;
  readonly history: readonly CourseLine[];
}

export interface Work {
  readonly id: string;
  readonly programmeId: string;
  readonly day: string;
  readonly state: 'done' | 'returned' | 'marked' | 'withdrawn';
  readonly doing: {
    readonly at: string;
    readonly by: string;
    readonly note?: string;
    readonly photos: readonly string[];
  };
  readonly judgements: readonly { readonly mark: QualityMark; readonly at: string; readonly remark?: string }[];
}

export interface UpkeepTask extends DayOfWork {
  readonly programme: Programme;
  readonly work?: Work;
}
export interface UpkeepTasks {
  readonly day: string;
  readonly tasks: readonly UpkeepTask[];
}
