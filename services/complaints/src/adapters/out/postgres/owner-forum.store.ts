import { boundByScope, currentCaller } from '@goldkey/access';
import { type Outcome, refuse } from '@goldkey/kernel';
import { appendEvents } from '@goldkey/messaging';
import { appendHistory, type Database, type Transaction } from '@goldkey/postgres';
import type { OwnerForumStore, Stored } from '../../../application/ports.js';
import { evolveForum, type OwnerForum, type OwnerForumEvent } from '../../../domain/owner-forum/owner-forum.js';
import { forumMessages } from '../events.js';
import { changedForum } from './audited.js';

interface ForumRow {
  state: OwnerForum;
  version: number;
}

/** How the record tells of it. */
const told = (event: OwnerForumEvent) => {
  switch (event.type) {
    case 'OwnerForumHeld':
      return { happenedAt: event.heldAt, change: 'held' };
    case 'OwnerForumActionsFiled':
      return { happenedAt: event.filedAt, change: 'actions-filed' };
    case 'OwnerForumWithdrawn':
      return { happenedAt: event.at, change: 'withdrawn', data: { reason: event.reason } };
  }
};

/** `before` is the forum as it stood, where it is no new one. */
const tell = async (
  tx: Transaction,
  forum: OwnerForum,
  { events, before }: { readonly events: readonly OwnerForumEvent[]; readonly before?: OwnerForum },
): Promise<void> => {
  await appendHistory(
    tx,
    events.map((event) => ({
      ...(before === undefined ? {} : changedForum(before, forum)),
      propertyId: forum.propertyId,
      recordKind: 'owner-forum',
      recordId: forum.id,
      ...told(event),
    })),
  );
  await appendEvents(
    tx,
    'complaints',
    events.flatMap((event) => forumMessages(event, forum)),
  );
};

/** Owners' forums in the service's database. */
export const ownerForumStore = (database: Database): OwnerForumStore => ({
  add: (decision) =>
    database.transaction(async (tx): Promise<Outcome<Stored<OwnerForum>>> => {
      if (!decision.accepted) return decision;
      const [held] = decision.events;
      if (held === undefined) throw new Error('a forum begins by being held');
      const { type: _type, ...facts } = held;
      const forum: OwnerForum = { ...facts, state: 'held' };
      await tx.query('INSERT INTO owner_forum (id, property_id, held_at, state, version) VALUES ($1, $2, $3, $4, 1)', [
        forum.id,
        forum.propertyId,
        new Date(forum.heldAt),
        JSON.stringify(forum),
      ]);
      await tell(tx, forum, { events: decision.events });
      return { accepted: true, value: { state: forum, version: 1 } };
    }),

  change: (forumId, expectation, decide) =>
    database.transaction(async (tx): Promise<Outcome<Stored<OwnerForum>>> => {
      const parameters: unknown[] = [forumId];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const [row] = await tx.query<ForumRow>(
        `SELECT state, version FROM owner_forum WHERE id = $1 AND ${scope} FOR UPDATE`,
        parameters,
      );
      if (row === undefined) return refuse('complaints.forum-not-found', { forumId });
      if (expectation.version !== undefined && expectation.version !== row.version) {
        return refuse('complaints.stale-version', { current: { ...row.state, version: row.version } });
      }
      const decision = decide(row.state);
      if (!decision.accepted) return decision;
      const forum = decision.events.reduce(evolveForum, row.state);
      await tx.query('UPDATE owner_forum SET state = $2, version = $3 WHERE id = $1', [
        forumId,
        JSON.stringify(forum),
        row.version + 1,
      ]);
      await tell(tx, forum, { events: decision.events, before: row.state });
      return { accepted: true, value: { state: forum, version: row.version + 1 } };
    }),
});
