import type { Instant } from '@goldkey/kernel';
import { aCaller } from '@goldkey/testing';
import { noticesOf } from '../src/evaluation.notices.js';
import { EvaluationWorld } from './evaluation-world.js';
import { receiver } from './receiver.js';
import { doorsOf } from './world-doors.js';

/** Group IT, who registers webhooks. */
export const it = aCaller({ subject: 'it', employeeId: undefined, permissions: ['evaluation:webhooks'] });

/**
 * A world at 9 o'clock on 10 March 2026 with its doors, what tells and sends notices, and somebody who receives webhooks. `smtpUrl`: a
 * mail server, where there is one.
 */
export const noticeWorld = async (smtpUrl?: string) => {
  const world = await EvaluationWorld.open('2026-03-10T09:00:00+08:00');
  const hook = await receiver();
  const settings = {
    NOTICE_DAYS: 7,
    WEBHOOK_ALLOWED_HOSTS: [hook.host],
    WEBHOOK_GIVE_UP_DAYS: 3,
    WEBHOOK_SECRET: 'a secret of this test',
    SERVICE_CLIENT_SECRET: undefined,
    PUBLIC_URL: 'https://goldkey.test',
    SMTP_URL: smtpUrl,
    SMTP_STARTTLS: 'offered' as const,
    MAIL_FROM: '金钥匙 <goldkey@example.com>',
  };
  const doors = await doorsOf(world, settings);
  const parts = noticesOf(world.opened.database, world.rulebook, settings, world.judging().known, {
    now: () => world.clock.now() as Instant,
  });
  const close = async () => {
    await doors.close();
    await hook.close();
    await world.close();
  };
  return { world, hook, doors, parts, close };
};
