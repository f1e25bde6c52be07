import { currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { bringsInHistory, inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { CallersRoles, MergeStore, PatrolReviewStore } from '../../../application/oversight-ports.js';
import {
  evolvePatrolReview,
  type PatrolReview,
  type PatrolReviewEvent,
} from '../../../domain/patrol-review/patrol-review.js';
import { findingBook } from './books.js';
import { bookOf, momentOf } from './record-stores.js';
import { callerSelf } from './stores.js';

const patrolReviewBook = bookOf<PatrolReview, PatrolReviewEvent>({
  recordKind: 'patrol-review',
  table: 'patrol_review',
  columns: { week: 'text', reviewer_id: 'text', signed_at: 'timestamptz' },
  row: ({ week, reviewerId, signedAt }) => ({ week, reviewer_id: reviewerId, signed_at: momentOf(signedAt) }),
  evolve: evolvePatrolReview,
  remember: ({ review: { week, rounds } }) => ({ week, rounds: rounds.length }),
  // The contract has no news of reviews.
  messages: () => [],
});

export const patrolReviewStore = (database: Database): PatrolReviewStore => ({
  sign: ({ propertyId, week }, decide) =>
    inBookSession(database, patrolReviewBook, async (open, tx) => {
      await lockSubjects(tx, [`patrol-review ${JSON.stringify([propertyId, week])}`]);
      await open.load('property_id = $1 AND week = $2', [propertyId, week]);
      const [known] = open.states();
      return open.settle(decide(known), known?.id);
    }),
});

export const mergeStore = (database: Database): MergeStore => ({
  // Rows are locked in the order of their ids, so two merges never wait for each other.
  merge: (stays, others, { merge, absorb }) =>
    inBookSession(database, findingBook, async (open) => {
      await open.load('id = ANY ($1::text[])', [[stays.id, ...others.map(({ id }) => id)]]);
      const into = open.get(stays.id)?.state;
      if (into === undefined)
        return {
          accepted: false,
          refusal: { code: 'inspections.finding-not-found', facts: { id: stays.id } },
        };
      for (const other of others) {
        const merged = open.change(other, (finding) => merge(finding, into));
        // What was settled before it is not kept: whoever asked is refused, and with it the transaction.
        if (!merged.accepted) return merged;
      }
      return open.change(stays, absorb);
    }),
});

/** The roles in which the caller acts. */
export const callersRoles: CallersRoles = {
  roles: () => currentCaller().roles,
  mayForQuality: () => currentCaller().permissions.has('inspections:quality'),
  mayAskOwners: () =>
    ['complaints:survey', 'inspections:quality'].some((each) => currentCaller().permissions.has(each)),
  bringsInHistory,
};

/** Who acts, and in which roles. */
export const callerInRoles = { ...callerSelf, ...callersRoles };
