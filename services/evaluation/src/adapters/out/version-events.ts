import { formatInstant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { Version, VersionEvent } from '../../domain/version/version.js';

/** Only what will be in force is news for others: an approved version, or that it is given up before. The way to it stands in the history. */
export const versionMessages = (event: VersionEvent, { id, from, overrides, draftedBy, note }: Version): NewEvent[] => {
  if (event.type === 'VersionWithdrawn' && event.wasApproved) {
    const revokedAt = formatInstant(event.at, DEFAULT_ZONE);
    const data = { versionId: id, from, revokedBy: event.by, revokedAt };
    return [{ type: 'goldkey.evaluation.version.revoked.v1', subject: id, time: revokedAt, data }];
  }
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
