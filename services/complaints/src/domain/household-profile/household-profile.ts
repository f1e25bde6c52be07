import { accept, type Decision, type Instant, type Recording } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';

/** What is known of a household so that it is served well; asked of the household itself, and nothing beyond it. */
export interface ProfileAnswers {
  /** Where the family comes from. */
  readonly homeRegion?: string;
  /** Languages that they like to be spoken to in. */
  readonly languages: readonly string[];
  /** Customs to mind: food, days, greetings. */
  readonly customs?: string;
  /** Who needs care: old people who live alone, small children, somebody who cannot hear. */
  readonly care?: string;
  /** When and how they like to be reached. */
  readonly contact?: string;
  readonly remark?: string;
}

/** A household as the centre knows it. */
export interface HouseholdProfile extends ProfileAnswers {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly room: string;
  readonly employeeId: string;
  readonly profiledAt: Instant;
}

export interface HouseholdProfileEvent {
  readonly type: 'HouseholdProfiled';
  readonly eventId: string;
  readonly at: Instant;
  readonly profile: HouseholdProfile;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The profile after an event. */
export const evolveHouseholdProfile = (
  _profile: HouseholdProfile | undefined,
  event: HouseholdProfileEvent,
): HouseholdProfile => event.profile;

const FIELDS = ['homeRegion', 'languages', 'customs', 'care', 'contact', 'remark'] as const;

export interface ProfileHousehold extends Recording {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly room: string;
  readonly employeeId: string;
  readonly answers: ProfileAnswers;
}

/**
 * Writes down what a household is like, the whole of it; every time it is asked again is news, for it was asked. The history
 * remembers which fields changed and never what they say.
 */
export const profileHousehold = (
  known: HouseholdProfile | undefined,
  command: ProfileHousehold,
): Decision<HouseholdProfileEvent> => {
  const { id, propertyId, householdId, room, employeeId, answers, at, eventId } = command;
  const profile: HouseholdProfile = {
    ...answers,
    id: known?.id ?? id,
    propertyId,
    householdId,
    room,
    employeeId,
    profiledAt: at,
  };
  const changed = FIELDS.filter((field) => JSON.stringify(known?.[field]) !== JSON.stringify(profile[field]));
  return (
    refuseFuture(command) ??
    accept({ type: 'HouseholdProfiled', eventId, at, profile, facts: { fields: changed.join(' ') } })
  );
};
