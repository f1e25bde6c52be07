import { formatInstant, instant } from '@goldkey/kernel';
import { Fault } from '@goldkey/postgres';
import type { Log } from '@goldkey/service-kit';
import type { Message, Messages } from '../../application/ports.js';

const WITHIN_MS = 5_000;

const wire = ({ expiresAt, ...message }: Message) => ({
  ...message,
  expiresAt: formatInstant(instant(expiresAt), 'Asia/Shanghai'),
});

/** Nobody is reached: a person asks group IT. */
const none: Messages = { reaches: false, send: async () => undefined };

/** For an installation on one machine: the message stands in the log, where its owner reads it. */
const logged = (log: Log): Messages => ({
  reaches: true,
  send: async (message) => log.info({ message: wire(message) }, 'a message to be handed on'),
});

/** Hands each message to the group's own gateway (mail, SMS, WeCom, DingTalk) as one JSON object. */
const webhook = (url: string, secret: string | undefined): Messages => ({
  reaches: true,
  async send(message) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
      },
      body: JSON.stringify(wire(message)),
      signal: AbortSignal.timeout(WITHIN_MS),
    }).catch((error: unknown) => {
      throw new Fault('messages', 'the message gateway does not answer', error);
    });
    if (!answer.ok) throw new Fault('messages', `the message gateway answered ${answer.status}`);
  },
});

/** Messages to people, by configuration. */
export const messagesBy = (
  { way, url, secret }: { way: 'off' | 'log' | 'webhook'; url?: string; secret?: string },
  log: Log,
): Messages => {
  if (way === 'off') return none;
  if (way === 'log') return logged(log);
  if (url === undefined) throw new Error('MESSAGES=webhook needs MESSAGES_WEBHOOK_URL');
  return webhook(url, secret);
};
