import type { ClimbTarget, Kind, Priority } from '../../api.js';
import type { KindLimit as Limit, SegmentReason } from '../../gen/answers.js';

export type { KindLimit as Limit } from '../../gen/answers.js';

export const CLOCK_RULES = '/api/complaints/clock-rules';
export const CLOCK_PREVIEW = '/api/complaints/clock-preview';

export const kinds: readonly Kind[] = ['complaint', 'repair', 'question', 'praise', 'suggestion'];
export const priorities: readonly Priority[] = ['urgent', 'normal', 'low'];
export const climbTargets: readonly ClimbTarget[] = ['department-head', 'property-manager', 'region'];
export const countings = ['around-the-clock', 'service-hours'] as const;
export type Counting = (typeof countings)[number];
export const serviceDays = ['public-calendar', 'monday-to-saturday', 'every-day'] as const;
export type ServiceDays = (typeof serviceDays)[number];

export interface ReckoningLine {
  readonly from: string;
  readonly until?: string;
  readonly counts: boolean;
  readonly reason: SegmentReason;
  readonly sum: number;
}
export interface Reckoning {
  readonly limitMs: number;
  readonly dueAt?: string;
  readonly lines: readonly ReckoningLine[];
}
export interface ShownReckoning {
  readonly ruleVersion: number;
  readonly counting: Counting;
  readonly hours: { readonly days: ServiceDays; readonly from: string; readonly until: string };
  readonly agreedAt?: string;
  readonly reckoning: Reckoning | null;
}
export interface ClockRules {
  readonly ruleVersion: number;
  readonly hours: {
    readonly days: ServiceDays;
    readonly from: string;
    readonly until: string;
    readonly exceptions: readonly { readonly day: string; readonly works: boolean }[];
  };
  readonly limits: readonly Limit[];
  readonly version: number;
}

/** A limit as the form has it: hours, and a field for each step up. */
export interface LimitRow {
  readonly kind: Kind;
  readonly priority: Priority;
  readonly hours: number;
  readonly counting: Counting;
  readonly warnHours?: number | null;
  readonly climbs?: Partial<Record<ClimbTarget, number | null>>;
}
export interface RulesValues {
  readonly days: ServiceDays;
  readonly from: string;
  readonly until: string;
  readonly exceptions?: readonly { readonly day?: string; readonly works: boolean }[];
  readonly limits?: readonly LimitRow[];
}

const MINUTES = 60;
const minutesOf = (hours: number): number => Math.max(1, Math.round(hours * MINUTES));

const limitOf = ({ kind, priority, hours, counting, warnHours, climbs = {} }: LimitRow): Limit => ({
  kind,
  priority,
  minutes: minutesOf(hours),
  counting,
  warnMinutes: warnHours ? Math.round(warnHours * MINUTES) : 0,
  climbs: climbTargets
    .flatMap((to) => {
      const after = climbs[to];
      return after === undefined || after === null ? [] : [{ afterMinutes: Math.round(after * MINUTES), to }];
    })
    .sort((a, b) => a.afterMinutes - b.afterMinutes),
});

/** The command's body; a day without date is left out. */
export const rulesBody = (propertyId: string, { days, from, until, exceptions = [], limits = [] }: RulesValues) => ({
  propertyId,
  hours: {
    days,
    from,
    until,
    exceptions: exceptions.flatMap(({ day, works }) => (day === undefined ? [] : [{ day, works }])),
  },
  limits: limits.map(limitOf),
});

/** What the form begins with. */
export const rulesValues = (rules: ClockRules | null): RulesValues =>
  rules === null
    ? { days: 'public-calendar', from: '08:30', until: '17:30', exceptions: [], limits: [] }
    : {
        ...rules.hours,
        limits: rules.limits.map(({ kind, priority, minutes, counting, warnMinutes, climbs }) => ({
          kind,
          priority,
          hours: minutes / MINUTES,
          counting,
          warnHours: warnMinutes === 0 ? undefined : warnMinutes / MINUTES,
          climbs: Object.fromEntries(climbs.map(({ to, afterMinutes }) => [to, afterMinutes / MINUTES])),
        })),
      };

const proposal = (kind: Kind, priority: Priority, hours: number, counting: Counting): LimitRow => ({
  kind,
  priority,
  hours,
  counting,
  warnHours: hours >= 2 ? hours / 4 : undefined,
  climbs: { 'department-head': 0, 'property-manager': hours, region: hours * 3 },
});

/** Values to begin with, for the form only: what is saved is what the person leaves standing. */
export const proposals: readonly LimitRow[] = [
  proposal('repair', 'urgent', 2, 'around-the-clock'),
  proposal('repair', 'normal', 24, 'around-the-clock'),
  proposal('repair', 'low', 27, 'service-hours'),
  proposal('complaint', 'urgent', 4, 'around-the-clock'),
  proposal('complaint', 'normal', 27, 'service-hours'),
  proposal('question', 'normal', 9, 'service-hours'),
  proposal('suggestion', 'normal', 45, 'service-hours'),
];
