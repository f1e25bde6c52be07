import { accept, type Decision, type Instant, isSelf, type Recording, refuse, type Selves } from '@goldkey/kernel';

export const clockDirections = ['in', 'out'] as const;
export type ClockDirection = (typeof clockDirections)[number];

/** Where somebody stood, as their device told it. */
export interface ClockPlace {
  /** Millionths of a degree, north and east positive. */
  readonly latitudeMicro: number;
  readonly longitudeMicro: number;
  readonly accuracyMetres: number;
}

/** Somebody came or went. Its instant is never changed: a correction adds one, and one that was wrong is struck. */
export interface Clocking {
  readonly id: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly direction: ClockDirection;
  /** By the server's clock; of a correction what was approved. */
  readonly clockedAt: Instant;
  /** By the clock of the device, told beside. */
  readonly deviceAt?: Instant;
  readonly place?: ClockPlace;
  /** The code that hangs at a post, scanned or typed. */
  readonly postCode?: string;
  /** The request by which it was put right afterwards. */
  readonly correctionId?: string;
  /** The correction that added it was taken back: it counts for nothing. */
  readonly struck?: true;
}

export type ClockingEvent = {
  readonly type: 'Clocked' | 'ClockingStruck';
  readonly eventId: string;
  readonly at: Instant;
  readonly clocking: Clocking;
};

/** The clocking after an event. */
export const evolveClocking = (_known: Clocking | undefined, { clocking }: ClockingEvent): Clocking => clocking;

/**
 * A coming or going that a time clock has on record; one that is kept already adds nothing. One's own is brought in by somebody else:
 * what the clock lacks is asked for, and another person approves it.
 */
export const bringInClocking = (
  known: Clocking | undefined,
  command: Recording & Selves & { readonly clocking: Clocking },
): Decision<ClockingEvent> => {
  const { eventId, at, now, clocking } = command;
  if (clocking.clockedAt > now) return refuse('staffing.future-instant-invalid');
  if (known !== undefined) return accept();
  if (isSelf(clocking.employeeId, command)) return refuse('staffing.clocking-by-concerned.forbidden');
  return accept({ type: 'Clocked', eventId, at, clocking });
};

/** The correction by which it was added is taken back. */
export const strikeClocking = (clocking: Clocking, { eventId, at }: Recording): Decision<ClockingEvent> =>
  accept({ type: 'ClockingStruck', eventId, at, clocking: { ...clocking, struck: true } });

/** Somebody clocks in or out, now by the server's clock or when a correction says. */
export const clock = ({
  eventId,
  at,
  clocking,
}: Recording & { readonly clocking: Clocking }): Decision<ClockingEvent> =>
  accept({ type: 'Clocked', eventId, at, clocking });
