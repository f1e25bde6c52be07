import { createHash, randomBytes } from 'node:crypto';
import { Database } from '@goldkey/postgres';
import { CONFIG } from '@goldkey/service-kit';
import { ChaseOnlinePaymentsJob } from './adapters/in/clock/chase-online-payments.job.js';
import { BillLinksController } from './adapters/in/http/online/bill-links.controller.js';
import { BillOwnerController } from './adapters/in/http/online/owner.controller.js';
import { ProviderCallsController } from './adapters/in/http/online/provider-calls.controller.js';
import { CALLS_PATH } from './adapters/in/http/online/raw-calls.js';
import { TestProviderController } from './adapters/in/http/online/test-provider.controller.js';
import { allOrNothing, billLinkStore, onlinePaymentStore } from './adapters/out/postgres/online/online.stores.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { testProvider } from './adapters/out/provider/test-provider.js';
import { BeginOnlinePayment } from './application/online/begin-online-payment.js';
import { ChaseOnlinePayments } from './application/online/chase-online-payments.js';
import { IssueBillLink } from './application/online/issue-bill-link.js';
import { OpenBillLink } from './application/online/open-bill-link.js';
import { RefundOnlinePayment } from './application/online/refund-online-payment.js';
import { RevokeBillLink } from './application/online/revoke-bill-link.js';
import { RevokeBillLinks } from './application/online/revoke-bill-links.js';
import { SettleOnlinePayment } from './application/online/settle-online-payment.js';
import type {
  AllOrNothing,
  BillLinkStore,
  OnlinePaymentStore,
  PaymentProvider,
  Tokens,
} from './application/online-ports.js';
import { PayRefund } from './application/payments/pay-refund.js';
import { BILL_LINKS, CLOCK, ONLINE_PAYMENTS, PROVIDER, TEST_DESK, TOGETHER } from './billing.ports.js';
import { clock, PORTS, type Ports, recorder, type Subject } from './billing.wiring.js';
import type { BillingConfig } from './config.js';

const tokens: Tokens = {
  make: () => randomBytes(32).toString('base64url'),
  hash: (token) => createHash('sha256').update(token).digest('hex'),
};

/** Who takes payments by links; null where nobody does. */
const providerOf = (config: BillingConfig, database: Database) => {
  const { PAYMENT_PROVIDER, PAYMENT_SECRET: secret, PUBLIC_URL: publicUrl, PAYMENT_CALLBACK_URL, HTTP_PORT } = config;
  if (PAYMENT_PROVIDER !== 'test') return null;
  if (secret === undefined) throw new Error('PAYMENT_SECRET is missing: calls of the provider could be forged');
  const callbackUrl = PAYMENT_CALLBACK_URL ?? `http://127.0.0.1:${HTTP_PORT}${CALLS_PATH}/test`;
  return testProvider(database, { secret, publicUrl, callbackUrl, clock });
};

type Provider = PaymentProvider | null;

/** What households see and pay by a link. */
export const online: Subject = {
  controllers: [BillLinksController, BillOwnerController, ProviderCallsController, TestProviderController],
  providers: [
    { provide: PROVIDER, useFactory: providerOf, inject: [CONFIG, Database] },
    {
      provide: TEST_DESK,
      useFactory: (provider: Provider) => (provider?.isTest ? provider : null),
      inject: [PROVIDER],
    },
    { provide: CLOCK, useValue: clock },
    { provide: BILL_LINKS, useFactory: billLinkStore, inject: [Database] },
    { provide: ONLINE_PAYMENTS, useFactory: onlinePaymentStore, inject: [Database] },
    { provide: TOGETHER, useFactory: allOrNothing, inject: [Database] },
    {
      provide: IssueBillLink,
      useFactory: (links: BillLinkStore, { directory }: Ports) => new IssueBillLink(links, directory, tokens, recorder),
      inject: [BILL_LINKS, PORTS],
    },
    {
      provide: RevokeBillLink,
      useFactory: (links: BillLinkStore) => new RevokeBillLink(links, recorder),
      inject: [BILL_LINKS],
    },
    {
      provide: RevokeBillLinks,
      useFactory: (links: BillLinkStore) => new RevokeBillLinks(links, recorder),
      inject: [BILL_LINKS],
    },
    {
      provide: OpenBillLink,
      useFactory: (links: BillLinkStore) => new OpenBillLink(links, tokens, clock),
      inject: [BILL_LINKS],
    },
    {
      provide: BeginOnlinePayment,
      useFactory: (store: OnlinePaymentStore, { directory }: Ports, provider: Provider) =>
        new BeginOnlinePayment(store, directory, provider ?? undefined, recorder),
      inject: [ONLINE_PAYMENTS, PORTS, PROVIDER],
    },
    {
      provide: SettleOnlinePayment,
      useFactory: (store: OnlinePaymentStore, { payments, directory }: Ports, together: AllOrNothing) =>
        new SettleOnlinePayment(store, payments, directory, together, recorder),
      inject: [ONLINE_PAYMENTS, PORTS, TOGETHER],
    },
    {
      provide: ChaseOnlinePayments,
      useFactory: (store: OnlinePaymentStore, provider: Provider, settle: SettleOnlinePayment) =>
        new ChaseOnlinePayments(store, provider ?? undefined, settle, recorder),
      inject: [ONLINE_PAYMENTS, PROVIDER, SettleOnlinePayment],
    },
    {
      provide: RefundOnlinePayment,
      useFactory: (store: OnlinePaymentStore, { refunds, directory }: Ports, together: AllOrNothing) =>
        new RefundOnlinePayment(store, new PayRefund(refunds, directory, callerSelf, recorder), together, recorder),
      inject: [ONLINE_PAYMENTS, PORTS, TOGETHER],
    },
    { provide: ChaseOnlinePaymentsJob, useClass: ChaseOnlinePaymentsJob },
  ],
};
