import { boundByScope, currentCaller, runAsSystem } from '@goldkey/access';
import { type Outcome, refuse } from '@goldkey/kernel';
import { appendHistory, type Database, type Transaction } from '@goldkey/postgres';
import { lockSubjects } from '@goldkey/service-kit';
import type { OwnerLinkStore, Stored } from '../../../application/ports.js';
import { beginLink, evolveLink, type OwnerLink, type OwnerLinkEvent } from '../../../domain/owner-link/owner-link.js';
import { changedLink } from './audited.js';

interface LinkRow {
  state: OwnerLink;
  version: number;
}

const WORDS: Readonly<Record<OwnerLinkEvent['type'], string>> = {
  OwnerLinkIssued: 'issued',
  OwnerLinkRevoked: 'revoked',
  OwnerLinkUsedToReport: 'used-to-report',
  OwnerLinkUsedToEvaluate: 'used-to-evaluate',
  OwnerLinkUsedToAnswer: 'used-to-answer',
  OwnerLinkUsedToJudge: 'used-to-judge',
};

/** `before` is the link as it stood, where it is no new one. */
const remember = (
  tx: Transaction,
  link: OwnerLink,
  { events, before }: { readonly events: readonly OwnerLinkEvent[]; readonly before?: OwnerLink },
): Promise<void> =>
  appendHistory(
    tx,
    events.map((event) => ({
      ...(before === undefined ? {} : changedLink(before, link)),
      propertyId: link.propertyId,
      recordKind: 'owner-link',
      recordId: link.id,
      happenedAt: new Date(),
      change: WORDS[event.type],
      data: {
        ...('complaintId' in event && { complaintId: event.complaintId }),
        ...(link.target.kind === 'work-order' && { orderId: link.target.orderId }),
      },
    })),
  );

/** Owners' links; the token is found by its hash only. */
export const ownerLinkStore = (database: Database): OwnerLinkStore => ({
  add: (decision) =>
    database.transaction(async (tx): Promise<Outcome<Stored<OwnerLink>>> => {
      if (!decision.accepted) return decision;
      const [issued] = decision.events;
      if (issued === undefined) throw new Error('a link begins by being issued');
      const link = beginLink(issued);
      await tx.query(
        'INSERT INTO owner_link (id, property_id, token_hash, expires_at, state, version) VALUES ($1, $2, $3, $4, $5, 1)',
        [link.id, link.propertyId, link.tokenHash, new Date(link.expiresAt), JSON.stringify(link)],
      );
      await remember(tx, link, { events: decision.events });
      return { accepted: true, value: { state: link, version: 1 } };
    }),

  change: (linkId, decide) =>
    database.transaction(async (tx): Promise<Outcome<Stored<OwnerLink>>> => {
      const parameters: unknown[] = [linkId];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const [row] = await tx.query<LinkRow>(
        `SELECT state, version FROM owner_link WHERE id = $1 AND ${scope} FOR UPDATE`,
        parameters,
      );
      if (row === undefined) return refuse('complaints.link-not-found', {});
      const decision = decide(row.state);
      if (!decision.accepted) return decision;
      const link = decision.events.reduce(evolveLink, row.state);
      const version = row.version + decision.events.length;
      await tx.query('UPDATE owner_link SET state = $2, version = $3 WHERE id = $1', [
        linkId,
        JSON.stringify(link),
        version,
      ]);
      await remember(tx, link, { events: decision.events, before: row.state });
      return { accepted: true, value: { state: link, version } };
    }),

  openForWork: (orderId) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [orderId];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const open = await tx.query<{ id: string }>(
        `SELECT id FROM owner_link WHERE state #>> '{target,orderId}' = $1 AND state ->> 'state' = 'open' AND ${scope}`,
        parameters,
      );
      return open.map(({ id }) => id);
    }),

  hasOpenQuestionnaire: ({ propertyId, departmentId, householdId }, now) =>
    database.transaction(async (tx) => {
      await lockSubjects(tx, [`questionnaire ${JSON.stringify([propertyId, departmentId, householdId])}`]);
      const parameters: unknown[] = [propertyId, departmentId, householdId, new Date(now)];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const open = await tx.query(
        `SELECT FROM owner_link WHERE property_id = $1 AND questionnaire_household = $3 AND expires_at > $4
           AND state #>> '{target,departmentId}' = $2 AND state ->> 'state' = 'open'
           AND state ->> 'answeredAt' IS NULL AND ${scope} LIMIT 1`,
        parameters,
      );
      return open.length > 0;
    }),

  // Who knocks with a token is nobody yet and has no scope to be bound by: 256 random bits are the proof, and say whose
  // scope is opened. What follows is done as the link's owner, bound to its one property.
  findByTokenHash: (tokenHash) =>
    runAsSystem('owner link', () =>
      database.transaction(async (tx) => {
        const [row] = await tx.query<LinkRow>('SELECT state, version FROM owner_link WHERE token_hash = $1', [
          tokenHash,
        ]);
        return row?.state;
      }),
    ),
});
