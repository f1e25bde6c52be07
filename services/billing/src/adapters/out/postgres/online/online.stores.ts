import { boundByScope, currentCaller, runAsSystem } from '@goldkey/access';
import { fenOf, type Outcome } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { AllOrNothing, BillLinkStore, OnlinePaymentStore } from '../../../../application/online-ports.js';
import { type BillLink, type BillLinkEvent, evolveBillLink } from '../../../../domain/bill-link/bill-link.js';
import {
  evolveOnlinePayment,
  type OnlinePayment,
  type OnlinePaymentEvent,
} from '../../../../domain/online-payment/online-payment.js';
import { bookOf } from '../books.js';
import { openChargesOf } from '../ledger/journal.js';

const textOf = (at: number): string => new Date(at).toISOString();

const billLinkBook = bookOf<BillLink, BillLinkEvent>({
  recordKind: 'bill-link',
  table: 'bill_link',
  columns: { household_id: 'text', token_hash: 'text', expires_at: 'timestamptz' },
  row: ({ householdId, tokenHash, expiresAt }) => ({
    household_id: householdId,
    token_hash: tokenHash,
    expires_at: textOf(expiresAt),
  }),
  evolve: evolveBillLink,
  remember: ({ billLink: { householdId } }) => ({ householdId }),
  messages: () => [],
});

const asksForRefund = ({ refund }: OnlinePayment): boolean =>
  refund !== undefined && refund.confirmedAt === undefined && refund.rejectedAt === undefined;

/** What comes in leaves by the payment, as a cashier's does: an order itself is no news to other services. */
const onlinePaymentBook = bookOf<OnlinePayment, OnlinePaymentEvent>({
  recordKind: 'online-payment',
  table: 'online_payment',
  columns: {
    household_id: 'text',
    provider: 'text',
    means: 'text',
    amount: 'numeric',
    standing: 'text',
    begun_at: 'timestamptz',
    expires_at: 'timestamptz',
    reference: 'text',
    payment_id: 'text',
    discrepant: 'boolean',
    refund_waits: 'boolean',
  },
  row: (online) => ({
    household_id: online.householdId,
    provider: online.provider,
    means: online.means,
    amount: online.amount,
    standing: online.state,
    begun_at: textOf(online.begunAt),
    expires_at: textOf(online.expiresAt),
    reference: online.reference ?? null,
    payment_id: online.paymentId ?? null,
    discrepant: online.discrepancy !== undefined,
    refund_waits: asksForRefund(online),
  }),
  evolve: evolveOnlinePayment,
  remember: ({ onlinePayment: { householdId, means, amount, reference, discrepancy, refund } }) => ({
    householdId,
    means,
    amount,
    ...(reference !== undefined && { reference }),
    ...(discrepancy !== undefined && { told: discrepancy.amount }),
    ...(refund !== undefined && { refund: refund.amount }),
  }),
  messages: () => [],
});

export const billLinkStore = (database: Database): BillLinkStore => ({
  issue: (decision) => inBookSession(database, billLinkBook, async (open) => open.settle(decision)),
  change: (target, decide) =>
    inBookSession(database, billLinkBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  changeOf: (householdId, decide) =>
    inBookSession(database, billLinkBook, async (open) => {
      await open.load('household_id = $1', [householdId]);
      for (const { id } of open.states()) open.change({ id }, decide);
    }),
  findByTokenHash: (tokenHash) =>
    runAsSystem('owner link', () =>
      database.transaction(
        async (tx) =>
          (await tx.query<{ state: BillLink }>('SELECT state FROM bill_link WHERE token_hash = $1', [tokenHash]))[0]
            ?.state,
        { readOnly: true },
      ),
    ),
});

export const onlinePaymentStore = (database: Database): OnlinePaymentStore => {
  const statesWhere = (condition: string, parameters: readonly unknown[]): Promise<readonly OnlinePayment[]> =>
    database.transaction(async (tx) => {
      const values = [...parameters];
      const scope = boundByScope(currentCaller().scope, 'property_id', values);
      const rows = await tx.query<{ state: OnlinePayment }>(
        `SELECT state FROM online_payment WHERE (${condition}) AND ${scope} ORDER BY begun_at, id`,
        values,
      );
      return rows.map(({ state }) => state);
    });
  return {
    // Not the household's own lock: who settles holds an order and then waits for the household.
    begin: ({ householdId, linkId }, decide) =>
      inBookSession(database, onlinePaymentBook, async (open, tx): Promise<Outcome<OnlinePayment>> => {
        await lockSubjects(tx, [`orders of ${linkId}`]);
        const known = await statesWhere("household_id = $1 AND standing = 'begun'", [householdId]);
        const owed = (await openChargesOf(tx, householdId)).reduce((sum, charge) => sum + charge.open, 0n);
        const decided = decide({ known, owed: fenOf(owed) });
        if ('again' in decided) return { accepted: true, value: decided.again };
        const kept = open.settle(decided);
        return kept.accepted ? { accepted: true, value: kept.value.state } : kept;
      }),
    change: (target, decide) =>
      inBookSession(database, onlinePaymentBook, async (open) => {
        await open.load('id = $1', [target.id]);
        return open.change(target, decide);
      }),
    one: async (id) => (await statesWhere('id = $1', [id]))[0],
    waiting: (provider, { before, since }) =>
      statesWhere(
        `provider = $1 AND ((standing = 'begun' AND begun_at < $2) OR (standing = 'expired' AND expires_at > $3) OR refund_waits)`,
        [provider, new Date(before), new Date(since)],
      ),
  };
};

/** Thrown to undo what was done before a refusal. */
class Undone extends Error {
  constructor(readonly outcome: Outcome<never>) {
    super('undone');
  }
}

export const allOrNothing = (database: Database): AllOrNothing => ({
  run: async (work) => {
    try {
      return await database.transaction(async () => {
        const outcome = await work();
        if (!outcome.accepted) throw new Undone(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof Undone) return error.outcome;
      throw error;
    }
  },
});
