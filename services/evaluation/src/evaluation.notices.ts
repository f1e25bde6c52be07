import { instant } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Rulebook } from '@goldkey/rulebook';
import { CONFIG, LOG, type Log, sealUnder } from '@goldkey/service-kit';
import type { Provider, Type } from '@nestjs/common';
import { SendWebhooksJob } from './adapters/in/clock/send-webhooks.job.js';
import { TellNoticesJob } from './adapters/in/clock/tell-notices.job.js';
import { NoticesController } from './adapters/in/http/notices.controller.js';
import { WebhooksController } from './adapters/in/http/webhooks.controller.js';
import { deliveryLines } from './adapters/out/postgres/delivery-lines.js';
import { figuresReader } from './adapters/out/postgres/figures.reader.js';
import { noticeStore } from './adapters/out/postgres/notice.store.js';
import { noticeDesk } from './adapters/out/postgres/notice-desk.js';
import { noticeSources } from './adapters/out/postgres/notice-sources.js';
import { webhookStore } from './adapters/out/postgres/webhook.store.js';
import { mailSender } from './adapters/out/webhook/send-mail.js';
import { sendMessages } from './adapters/out/webhook/send-message.js';
import { newWebhookSecret, signMessage } from './adapters/out/webhook/sign-message.js';
import { ChangeWebhook } from './application/change-webhook.js';
import { ChooseNotices } from './application/choose-notices.js';
import { noticeMessages } from './application/notice-message.js';
import type { Clock, InTransaction, Organisations } from './application/ports.js';
import type { Names } from './application/queries/readers.js';
import { ShowNotices } from './application/queries/show-notices.js';
import { ShowWebhooks } from './application/queries/show-webhooks.js';
import { ReadNotices } from './application/read-notices.js';
import { RegisterWebhook } from './application/register-webhook.js';
import { RemoveWebhook } from './application/remove-webhook.js';
import { RenewWebhookSecret } from './application/renew-webhook-secret.js';
import { SendWebhooks } from './application/send-webhooks.js';
import { TellNotices } from './application/tell-notices.js';
import { TestWebhook } from './application/test-webhook.js';
import type { EvaluationConfig } from './config.js';
import type { Settling } from './domain/notice/settling.js';
import { NAMES, ORGANISATIONS, RULEBOOK } from './evaluation.ports.js';

const clock: Clock = { now: () => instant(Date.now()) };

/** Judging posts and takes back within seconds while facts arrive. */
const SETTLING: Settling = { quietMs: 10_000, longestMs: 120_000 };
const KEPT_DELIVERIES_MS = 30 * 86_400_000;

type Settings = Pick<
  EvaluationConfig,
  | 'NOTICE_DAYS'
  | 'WEBHOOK_ALLOWED_HOSTS'
  | 'WEBHOOK_GIVE_UP_DAYS'
  | 'WEBHOOK_SECRET'
  | 'SERVICE_CLIENT_SECRET'
  | 'PUBLIC_URL'
  | 'SMTP_URL'
  | 'SMTP_STARTTLS'
  | 'MAIL_FROM'
>;

/** Whatever tells people and sends what they are told, on one database; tests bring a clock of their own. */
export const noticesOf = (
  database: Database,
  rulebook: Rulebook,
  settings: Settings,
  known: Pick<Organisations, 'now'>,
  time: Clock = clock,
  ring: () => void = () => undefined,
) => {
  const inTransaction: InTransaction = (work) => database.transaction(work);
  const allowed = new Set(settings.WEBHOOK_ALLOWED_HOSTS);
  const under = settings.WEBHOOK_SECRET ?? settings.SERVICE_CLIENT_SECRET;
  const seal = under === undefined ? undefined : sealUnder(under, 'goldkey evaluation webhook');
  const newSecret = seal && newWebhookSecret;
  const { SMTP_URL: smtpUrl, SMTP_STARTTLS: startTls, MAIL_FROM: from } = settings;
  const sendMail = smtpUrl === undefined ? undefined : mailSender(smtpUrl, from, { startTls });
  const webhooks = webhookStore(database, seal, ring);
  const lines = deliveryLines(database, seal, ring);
  const desk = noticeDesk(database);
  return {
    webhooks,
    desk,
    tellNotices: new TellNotices({
      notices: noticeStore(database),
      sources: noticeSources(database),
      organisations: known,
      webhooks,
      messageOf: noticeMessages(rulebook, settings.PUBLIC_URL),
      clock: time,
      inTransaction,
      settling: SETTLING,
      recentDays: settings.NOTICE_DAYS,
    }),
    sendWebhooks: new SendWebhooks({
      lines,
      send: sendMessages(allowed),
      sendMail,
      sign: signMessage,
      clock: time,
      inTransaction,
      giveUpDays: settings.WEBHOOK_GIVE_UP_DAYS,
      keptMs: KEPT_DELIVERIES_MS,
    }),
    readNotices: new ReadNotices(desk, time),
    chooseNotices: new ChooseNotices(desk, time),
    registerWebhook: new RegisterWebhook(webhooks, newSecret, allowed, sendMail !== undefined, time),
    changeWebhook: new ChangeWebhook(webhooks, allowed, sendMail !== undefined, time),
    renewSecret: new RenewWebhookSecret(webhooks, newSecret, time),
    removeWebhook: new RemoveWebhook(webhooks, time),
    testWebhook: new TestWebhook(webhooks, time),
  };
};
type NoticeParts = ReturnType<typeof noticesOf> & { readonly bell: { ring: () => void } };
const NOTICES = Symbol('notices');

const part = <T>(provide: Type<T>, take: (parts: NoticeParts) => T): Provider => ({
  provide,
  useFactory: take,
  inject: [NOTICES],
});

/** What tells people, what sends, and what is behind their doors. */
export const notices: Provider[] = [
  {
    provide: NOTICES,
    useFactory: (
      database: Database,
      rulebook: Rulebook,
      config: EvaluationConfig,
      known: Organisations,
    ): NoticeParts => {
      const bell = { ring: (): void => undefined };
      return { ...noticesOf(database, rulebook, config, known, clock, () => bell.ring()), bell };
    },
    inject: [Database, RULEBOOK, CONFIG, ORGANISATIONS],
  },
  part(ReadNotices, ({ readNotices }) => readNotices),
  part(ChooseNotices, ({ chooseNotices }) => chooseNotices),
  part(RegisterWebhook, ({ registerWebhook }) => registerWebhook),
  part(ChangeWebhook, ({ changeWebhook }) => changeWebhook),
  part(RenewWebhookSecret, ({ renewSecret }) => renewSecret),
  part(RemoveWebhook, ({ removeWebhook }) => removeWebhook),
  part(TestWebhook, ({ testWebhook }) => testWebhook),
  {
    provide: ShowNotices,
    useFactory: ({ desk }: NoticeParts, database: Database, rulebook: Rulebook) =>
      new ShowNotices(desk, figuresReader(database), rulebook),
    inject: [NOTICES, Database, RULEBOOK],
  },
  {
    provide: ShowWebhooks,
    useFactory: ({ webhooks }: NoticeParts, names: Names) => new ShowWebhooks(webhooks, names),
    inject: [NOTICES, NAMES],
  },
  {
    provide: TellNoticesJob,
    useFactory: ({ tellNotices }: NoticeParts, log: Log) => new TellNoticesJob(tellNotices, log),
    inject: [NOTICES, LOG],
  },
  {
    provide: SendWebhooksJob,
    useFactory: ({ sendWebhooks, bell }: NoticeParts, log: Log) => {
      const job = new SendWebhooksJob(sendWebhooks, log);
      bell.ring = () => job.ring();
      return job;
    },
    inject: [NOTICES, LOG],
  },
];

export const noticeDoors: Type[] = [NoticesController, WebhooksController];
