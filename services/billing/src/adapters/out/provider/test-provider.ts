import { randomBytes } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { fen, fenOf, formatFen, type Instant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { z } from 'zod';
import type { PaymentProvider } from '../../../application/online-ports.js';
import type { TestDesk, TestOrder } from '../../../billing.ports.js';
import { ONLINE_MEANS, type OnlineMeans, type ProviderReport } from '../../../domain/online-payment/online-payment.js';
import { isSigned, signedHeaders } from './signature.js';

interface OrderRow {
  readonly id: string;
  readonly means: OnlineMeans;
  readonly amount_fen: string;
  readonly title: string;
  readonly expires_at: Date;
  readonly standing: 'open' | 'paid' | 'failed';
  readonly reference: string;
}

const callBody = z.object({
  orderId: z.string().min(1).max(64),
  state: z.enum(['paid', 'failed']),
  amount: z.string().regex(/^\d{1,9}(\.\d{1,2})?$/),
  reference: z.string().min(1).max(80),
});

const reportOf = ({ standing, amount_fen, reference }: OrderRow): ProviderReport => {
  if (standing === 'paid') return { state: 'paid', amount: formatFen(fenOf(BigInt(amount_fen))), reference };
  return standing === 'failed' ? { state: 'failed' } : { state: 'pending' };
};

const CALL_WITHIN_MS = 5_000;

interface TestProviderOptions {
  readonly secret: string;
  /** Where payers come from and go back to: the platform's address. */
  readonly publicUrl: string;
  /** Where it reports to. Both addresses are configured; no request names one. */
  readonly callbackUrl: string;
  readonly clock: { now(): Instant };
}

/**
 * A provider of payments for tests and demonstrations, at which no money moves: it keeps orders of its own, sends the payer to
 * a page of its own, and reports what was decided there by a signed call, as real ones do.
 */
export const testProvider = (
  database: Database,
  { secret, publicUrl, callbackUrl, clock }: TestProviderOptions,
): PaymentProvider & TestDesk => {
  // It stands in for a system of its own, which knows nothing of scopes.
  const inItsHouse = <T>(work: () => Promise<T>): Promise<T> => runAsSystem('test-provider', work);
  const rowsOf = (sql: string, parameters: readonly unknown[]): Promise<OrderRow[]> =>
    inItsHouse(() => database.transaction((tx) => tx.query<OrderRow>(sql, parameters)));
  const one = async (id: string) => (await rowsOf('SELECT * FROM test_provider_order WHERE id = $1', [id]))[0];

  /** Once; a report that is lost is asked for by who waits for it. */
  const call = async (order: OrderRow): Promise<void> => {
    const report = { orderId: order.id, state: order.standing, amount: formatFen(fenOf(BigInt(order.amount_fen))) };
    const body = JSON.stringify({ ...report, reference: order.reference });
    const headers = { 'content-type': 'application/json', ...signedHeaders(secret, clock.now(), body) };
    await fetch(callbackUrl, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(CALL_WITHIN_MS),
      redirect: 'error',
    })
      .then((answer) => answer.body?.cancel())
      .catch(() => undefined);
  };

  return {
    name: 'test',
    means: ONLINE_MEANS,
    isTest: true,
    begin: async ({ id, propertyId, means, amount, title, expiresAt, language }) => {
      await rowsOf(
        `INSERT INTO test_provider_order (id, property_id, means, amount_fen, title, expires_at, reference)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING`,
        [id, propertyId, means, fen(amount), title, new Date(expiresAt), `T${randomBytes(10).toString('hex')}`],
      );
      return { payAt: `${publicUrl}/api/billing/online/test-provider/${id}?language=${encodeURIComponent(language)}` };
    },
    verify: ({ headers, body }, now) => {
      if (!isSigned(secret, headers, { body, now })) return undefined;
      const read = callBody.safeParse(JSON.parse(body));
      if (!read.success) return undefined;
      const { orderId, state, amount, reference } = read.data;
      return { orderId, report: state === 'paid' ? { state, amount, reference } : { state } };
    },
    ask: async (orderId) => {
      const order = await one(orderId);
      return order && reportOf(order);
    },
    refund: async ({ orderId, refundId, amount }) => {
      const [refunded] = await rowsOf(
        `UPDATE test_provider_order SET refund_id = $2, refunded_fen = $3
         WHERE id = $1 AND standing = 'paid' AND amount_fen >= $3 AND coalesce(refund_id, $2) = $2 RETURNING *`,
        [orderId, refundId, fen(amount)],
      );
      return { done: refunded !== undefined };
    },
    order: async (id): Promise<TestOrder | undefined> => {
      const order = await one(id);
      if (order === undefined) return undefined;
      const { title, means, standing, expires_at: end } = order;
      const state = standing === 'open' && clock.now() > end.getTime() ? 'expired' : standing;
      return { id, title, means, amount: formatFen(fenOf(BigInt(order.amount_fen))), state };
    },
    decide: async (id, decision) => {
      const [decided] = await rowsOf(
        `UPDATE test_provider_order SET standing = $2 WHERE id = $1 AND standing = 'open' AND expires_at >= $3 RETURNING *`,
        [id, decision, new Date(clock.now())],
      );
      if (decided !== undefined) await call(decided);
    },
    returnTo: (id) => `${publicUrl}/b/return?payment=${encodeURIComponent(id)}`,
  };
};
