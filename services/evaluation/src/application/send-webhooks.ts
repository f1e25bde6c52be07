import { type Instant, plus } from '@goldkey/kernel';
import { letterOf, mailAddresses } from '../domain/webhook/mail.js';
import { robotBody, robotRefusal } from '../domain/webhook/robot.js';
import { type Attempt, afterAttempt } from '../domain/webhook/webhook.js';
import type { DeliveryLines, LeasedDelivery, SendMail, SendMessage, SignMessage } from './notice-ports.js';
import type { Clock, InTransaction } from './ports.js';

/** Longer than an attempt may take. A sender that dies gives its line back so late. */
const LEASE_MS = 60_000;

interface Parts {
  readonly lines: DeliveryLines;
  readonly send: SendMessage;
  /** Absent where the installation names no mail server. */
  readonly sendMail?: SendMail | undefined;
  readonly sign: SignMessage;
  readonly clock: Clock;
  readonly inTransaction: InTransaction;
  /** A line that failed for so many days is disabled. */
  readonly giveUpDays: number;
  /** What was delivered or given up is kept for so long. */
  readonly keptMs: number;
}

/**
 * Sends what waits, at least once and in order for each target. No transaction is open while the other side is awaited, since
 * that would hold back the events of all services: a lease keeps other senders away instead.
 */
export class SendWebhooks {
  constructor(private readonly parts: Parts) {}

  /** One message; answers whether there was one. */
  async run(): Promise<boolean> {
    const { lines, clock, inTransaction, giveUpDays } = this.parts;
    const begun = clock.now();
    const delivery = await inTransaction(() => lines.lease(begun, plus(begun, LEASE_MS)));
    if (delivery === undefined) return false;
    const attempt = await this.#attempt(delivery, begun);
    const now: Instant = clock.now();
    const after = afterAttempt(delivery.target, delivery.attempt, attempt, now, giveUpDays);
    await inTransaction(() => lines.settle(delivery, attempt, after, now));
    return true;
  }

  async #attempt(delivery: LeasedDelivery, at: Instant): Promise<Attempt> {
    const { send, sendMail, sign } = this.parts;
    const { target, secret, body, messageId } = delivery;
    const { url, format } = target;
    if (format === 'mail')
      return (
        sendMail?.({ ...letterOf(body), to: mailAddresses(url), messageId }) ?? { error: 'NoMailServer: set SMTP_URL' }
      );
    // A robot knows who writes by the address alone.
    if (format !== 'standard') return send({ url, headers: {}, body: robotBody(body), refusedBy: robotRefusal });
    if (secret === undefined) return { error: 'SecretUnreadable: renew the secret of this webhook' };
    return send({ url, headers: sign(secret, delivery, at), body });
  }

  /** Removes what became of old messages. */
  async sweep(): Promise<void> {
    const { lines, clock, inTransaction, keptMs } = this.parts;
    await inTransaction(() => lines.sweep(plus(clock.now(), -keptMs)));
  }
}
