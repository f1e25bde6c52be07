import { minuteOf } from '@goldkey/kernel';

/** A place of work that the roster must man: the gate, the control room. Not a post of a patrol, which is only visited. */
export interface DutyPost {
  readonly id: string;
  readonly propertyId: string;
  readonly name: string;
  /** How many people stand there on each day, at least; 0: as many as there are. */
  readonly minimum: number;
  readonly state: 'in-use' | 'retired';
}

export const shiftColours = ['blue', 'green', 'amber', 'violet', 'grey'] as const;
export type ShiftColour = (typeof shiftColours)[number];

/** The hours of a shift by the clock on the property's wall. */
export interface ShiftHours {
  /** `HH:MM`. */
  readonly start: string;
  /** `HH:MM`; not later than `start`: on the day after. */
  readonly end: string;
  readonly breakMinutes: number;
}

/** A template of a shift, from which months are planned. */
export interface Shift extends ShiftHours {
  readonly id: string;
  readonly propertyId: string;
  readonly name: string;
  /** One or two characters by which the grid shows it. */
  readonly sign: string;
  readonly colour: ShiftColour;
  readonly dutyPostId?: string;
  /** The craft that a certificate must be held for. */
  readonly craft?: string;
  readonly state: 'in-use' | 'retired';
}

export type DutyPostEvent = { readonly eventId: string; readonly at: number; readonly post: DutyPost } & (
  | { readonly type: 'DutyPostDefined' }
  | { readonly type: 'DutyPostCorrected' }
);

export type ShiftEvent = { readonly eventId: string; readonly at: number; readonly shift: Shift } & (
  | { readonly type: 'ShiftDefined' }
  | { readonly type: 'ShiftCorrected' }
);

/** The duty post after an event. */
export const evolveDutyPost = (_post: DutyPost | undefined, { post }: DutyPostEvent): DutyPost => post;

/** The template after an event. */
export const evolveShift = (_shift: Shift | undefined, { shift }: ShiftEvent): Shift => shift;

const MINUTES_A_DAY = 24 * 60;

/** Whether the shift ends on the day after it began. */
export const endsNextDay = ({ start, end }: Pick<ShiftHours, 'start' | 'end'>): boolean => end <= start;

/** Minutes from start to end by the clock, the break included: 1 to 1,440. */
export const lengthOf = ({ start, end }: Pick<ShiftHours, 'start' | 'end'>): number => {
  const minutes = minuteOf(end) - minuteOf(start);
  return minutes > 0 ? minutes : minutes + MINUTES_A_DAY;
};

/** Minutes of work: without the break. */
export const workOf = (hours: ShiftHours): number => lengthOf(hours) - hours.breakMinutes;
