import { formatInstant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { Version, VersionEvent } from '../../domain/version/version.js';

/** Only what is in force is news for others: an approved version. The way to it stands in the history. */
export const versionMessages = (event: VersionEvent, { id, from, overrides, draftedBy, note }: Version): NewEvent[] => {
  if (event.type !== 'VersionApproved') return [];
  const approvedAt = formatInstant(event.at, DEFAULT_ZONE);
  const parameters = Object.entries(overrides).flatMap(([clause, own]) =>
    Object.entries(own).map(([name, value]) => ({ clause, name, value })),
  );
  return [
    {
      type: 'goldkey.evaluation.version.approved.v1',
      subject: id,
      time: approvedAt,
      data: { versionId: id, from, draftedBy, approvedBy: event.by, approvedAt, note, parameters },
    },
  ];
};
