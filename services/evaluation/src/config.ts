import { fileSettings } from '@goldkey/files';
import {
  defineConfig,
  integer,
  oneOf,
  optional,
  optionalSecret,
  type Setting,
  standardConfig,
  text,
} from '@goldkey/service-kit';
import { LONGEST_NEWS_DAYS } from './domain/notice/notice.js';

const clockTime = (fallback: string, description: string): Setting<string> => ({
  ...text(fallback, description),
  read: (value) => {
    const time = value || fallback;
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError('is not a time of day HH:MM');
    return time;
  },
});

const hosts = (description: string): Setting<readonly string[]> => ({
  description,
  default: '',
  secret: false,
  read: (value = '') =>
    value
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ''),
});

/** What evaluation is told by its environment. */
export const config = defineConfig({
  ...standardConfig,
  ...fileSettings,
  ESTATES_GRPC: text('127.0.0.1:50052', 'host:port of estates'),
  STAFFING_GRPC: text('127.0.0.1:50053', 'host:port of staffing'),
  VERIFY_AT: clockTime('03:30', 'when the ledger is compared with the facts each night, HH:MM in Asia/Shanghai'),
  RULEBOOK_FILE: optional("the group's own version of the rulebook, YAML as for assess --rulebook"),
  NOTICE_DAYS: integer(
    7,
    { min: 1, max: LONGEST_NEWS_DAYS },
    'days: what happened earlier is no news and told to nobody who was not told of it before',
  ),
  SMTP_URL: optionalSecret(
    'mail server for notices by mail, smtps://name:password@host:465; without it no webhook is a mail address',
  ),
  SMTP_STARTTLS: oneOf<'offered' | 'required'>(
    ['offered', 'required'],
    'of a mail server behind smtp://: required sends nothing, no password either, where it does not offer STARTTLS',
  ),
  MAIL_FROM: text('goldkey@localhost', 'from whom notices by mail are: 金钥匙 <goldkey@example.com>'),
  WEBHOOK_ALLOWED_HOSTS: hosts(
    'hosts (or host:port), separated by commas, that webhooks may reach although they are near, by HTTP too',
  ),
  WEBHOOK_GIVE_UP_DAYS: integer(3, { min: 1, max: 30 }, 'days of failure after which a webhook is disabled'),
  WEBHOOK_SECRET: optionalSecret(
    'under which the secrets of webhooks are sealed; without it SERVICE_CLIENT_SECRET. Another one makes them unreadable',
  ),
});

export type EvaluationConfig = ReturnType<typeof config>;
