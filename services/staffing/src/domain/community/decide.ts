import { accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { CommunityDeed, CommunityEvent } from './community-deed.js';

export interface RecordCommunityDeed extends Recording {
  readonly deed: Omit<CommunityDeed, 'state' | 'why' | 'recordedEvent'>;
  /** The present day where the property lies. */
  readonly today: Day;
}

/** An activity with the residents or a changed notice board is put on record. */
export const recordCommunityDeed = (command: RecordCommunityDeed): Decision<CommunityEvent> => {
  const { deed, today, eventId, at } = command;
  if (deed.on > today) return refuse('staffing.day-ahead-invalid', { on: deed.on, today });
  if (deed.kind === 'bulletin-change' && deed.households !== undefined)
    return refuse('staffing.bulletin-with-households-invalid');
  return (
    refuseFuture(command) ??
    accept({
      type: 'CommunityDeedRecorded',
      eventId,
      at,
      deed: { ...deed, state: 'standing', recordedEvent: eventId },
    })
  );
};

/** It was recorded by mistake. */
export const withdrawCommunityDeed = (
  deed: CommunityDeed,
  command: Recording & { readonly why: string },
): Decision<CommunityEvent> => {
  const { why, eventId, at } = command;
  if (deed.state === 'withdrawn') return refuse('staffing.community-deed-withdrawn', { id: deed.id });
  return (
    refuseFuture(command) ??
    accept({
      type: 'CommunityDeedWithdrawn',
      eventId,
      at,
      deed: { ...deed, state: 'withdrawn', why },
      withdrawnEvent: deed.recordedEvent,
    })
  );
};
