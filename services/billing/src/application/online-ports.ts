import type { Decision, Fen, Instant, Outcome } from '@goldkey/kernel';
import type { BillLink, BillLinkEvent } from '../domain/bill-link/bill-link.js';
import type {
  OnlineMeans,
  OnlinePayment,
  OnlinePaymentEvent,
  ProviderReport,
} from '../domain/online-payment/online-payment.js';
import type { Kept, Target } from './ports.js';

export interface BillLinkStore {
  issue(decision: Decision<BillLinkEvent>): Promise<Kept<BillLink>>;
  change(target: Target, decide: (link: BillLink) => Decision<BillLinkEvent>): Promise<Kept<BillLink>>;
  /** Decides about every link of a household. */
  changeOf(householdId: string, decide: (link: BillLink) => Decision<BillLinkEvent>): Promise<void>;
  /** Who knocks with a token is nobody yet: the token is the proof, and its link says whose bills are opened. */
  findByTokenHash(tokenHash: string): Promise<BillLink | undefined>;
}

/** Random tokens for links. */
export interface Tokens {
  make(): string;
  /** SHA-256, hexadecimal: only this is kept. */
  hash(token: string): string;
}

export interface OnlinePaymentStore {
  /** Two orders of one link are decided one after the other. `known` are those of the household that are begun. */
  begin(
    order: Pick<OnlinePayment, 'householdId' | 'linkId'>,
    decide: (standing: {
      readonly known: readonly OnlinePayment[];
      readonly owed: Fen;
    }) => { readonly again: OnlinePayment } | Decision<OnlinePaymentEvent>,
  ): Promise<Outcome<OnlinePayment>>;
  change(target: Target, decide: (online: OnlinePayment) => Decision<OnlinePaymentEvent>): Promise<Kept<OnlinePayment>>;
  one(id: string): Promise<OnlinePayment | undefined>;
  /** Of this provider: begun before `before`, expired after `since` (a late payment may be on its way), or with a refund that waits for an answer. */
  waiting(
    provider: string,
    moments: { readonly before: Instant; readonly since: Instant },
  ): Promise<readonly OnlinePayment[]>;
}

/** Several stores in one transaction; where the outcome is a refusal, nothing of it is kept. */
export interface AllOrNothing {
  run<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>>;
}

/** An order as a provider gets it. */
export interface ProviderOrder {
  /** Ours; the provider knows an order by it, and beginning it again is the same order. */
  readonly id: string;
  readonly propertyId: string;
  readonly means: OnlineMeans;
  /** Yuan. */
  readonly amount: string;
  /** What the payer reads at the provider. */
  readonly title: string;
  readonly expiresAt: Instant;
}

/** A call at our door that says that it comes from the provider. */
export interface ProviderCall {
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** As it was sent, byte for byte: signatures are over it. */
  readonly body: string;
}

/**
 * Who takes money for us outside: a bank's or a wallet's gateway. It is asked outside every transaction. Its answers may be
 * lost, doubled and late; throws where it cannot be reached, and then the timer asks again.
 */
export interface PaymentProvider {
  readonly name: string;
  readonly means: readonly OnlineMeans[];
  /** Whether no money moves: pages say so. */
  readonly isTest: boolean;
  /** Opens the order, or the same one again; answers the address of the page where the payer pays, in the language they chose. */
  begin(order: ProviderOrder & { readonly language: string }): Promise<{ readonly payAt: string }>;
  /** What a call tells, and of which order; undefined where its signature, its time or its form is not the provider's. */
  verify(call: ProviderCall, now: Instant): { readonly orderId: string; readonly report: ProviderReport } | undefined;
  /** How an order stands; undefined where the provider does not know it. */
  ask(orderId: string): Promise<ProviderReport | undefined>;
  /** Sends money of a paid order back, once by the refund's id, however often it is asked; undefined: not decided yet. */
  refund(refund: {
    readonly orderId: string;
    readonly refundId: string;
    readonly amount: string;
  }): Promise<{ readonly done: boolean } | undefined>;
}
