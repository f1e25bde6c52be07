import { actingAs, currentCaller } from '@goldkey/access';
import { accept, refuse } from '@goldkey/kernel';
import { type Database, violatedConstraint } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { CheckListStore, FindingStore, PostStore, RoundStore, Self } from '../../../application/ports.js';
import { checkListBook, findingBook, postBook, roundBook } from './books.js';

export const postStore = (database: Database): PostStore => ({
  define: ({ propertyId, code }, decide) =>
    inBookSession(database, postBook, async (open, tx) => {
      await lockSubjects(tx, [`post ${JSON.stringify([propertyId, code])}`]);
      await open.load('property_id = $1 AND code = $2', [propertyId, code]);
      return open.settle(decide(open.states()[0]));
    }),
  change: (target, decide) =>
    inBookSession(database, postBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  find: (propertyId, ids) =>
    inBookSession(database, postBook, async (open) => {
      await open.load('property_id = $1 AND id = ANY ($2::text[])', [propertyId, ids]);
      return open.states();
    }),
});

export const checkListStore = (database: Database): CheckListStore => ({
  revise: ({ propertyId, kind }, decide) =>
    inBookSession(database, checkListBook, async (open, tx) => {
      await lockSubjects(tx, [`check-list ${JSON.stringify([propertyId, kind])}`]);
      await open.load('property_id = $1 AND kind = $2', [propertyId, kind]);
      const [known] = open.states();
      return open.settle(decide(known), known?.id);
    }),
  ofProperty: (propertyId) =>
    inBookSession(database, checkListBook, async (open) => {
      await open.load('property_id = $1', [propertyId]);
      return new Map(open.states().map((list) => [list.kind, list]));
    }),
});

const handedIn = { ...roundBook, constrained: true };

export const roundStore = (database: Database): RoundStore => ({
  handIn: async ({ id }, decide) => {
    try {
      return await inBookSession(database, handedIn, async (open, tx) => {
        await lockSubjects(tx, [`round ${id}`]);
        await open.load('id = $1', [id]);
        const known = open.get(id);
        return open.settle(decide(known?.state), known && id);
      });
    } catch (error) {
      // It is there where the caller sees nothing.
      if (violatedConstraint(error) !== 'round_pkey') throw error;
      return refuse('inspections.round-of-another.forbidden', {});
    }
  },
});

export const findingStore = (database: Database): FindingStore => ({
  raise: (decision) => inBookSession(database, findingBook, async (open) => open.settle(decision)),
  change: (target, decide) =>
    inBookSession(database, findingBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  hold: (target) =>
    inBookSession(database, findingBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, () => accept());
    }),
});

/** The account that acts, and the employee that it belongs to. */
export const callerSelf: Self = {
  id: () => currentCaller().subject,
  acting: () => actingAs(currentCaller().subject),
  name: () => currentCaller().name,
  employeeId: () => currentCaller().employeeId,
};
