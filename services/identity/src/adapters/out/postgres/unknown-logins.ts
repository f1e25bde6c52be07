import { createHmac } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { type Outcome } from '@goldkey/kernel';
import { appendHistory, type Database } from '@goldkey/postgres';
import type { UnknownLogins } from '../../../application/ports.js';
import { evolveTries, type Tries } from '../../../domain/account/account.js';

interface TriesRow {
  failures: number;
  locked_until: Date | null;
}

const triesOf = (row: TriesRow | undefined): Tries => ({
  failures: row?.failures ?? 0,
  lockedUntil: row?.locked_until?.getTime(),
});

/** What was typed as a login, as it is kept: some type their password there. */
export const loginDigest = (login: string, secret: string): string =>
  createHmac('sha256', secret).update(login).digest('base64url');

/** Tries at logins that nobody has, kept by {@link loginDigest}. */
export const unknownLogins = (database: Database, secret: string): UnknownLogins => ({
  attempt: (login, at, decide) =>
    runAsSystem('identity', () =>
      database.transaction(async (tx): Promise<Outcome<undefined>> => {
        const digest = loginDigest(login, secret);
        // Two attempts at once wait for each other here, as they would at an account's row.
        await tx.query(
          'INSERT INTO unknown_login (login_digest, failures, last_at) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING',
          [digest, new Date(at)],
        );
        const [row] = await tx.query<TriesRow>(
          'SELECT failures, locked_until FROM unknown_login WHERE login_digest = $1 FOR UPDATE',
          [digest],
        );
        const decision = decide(triesOf(row));
        if (!decision.accepted) return decision;
        const { failures, lockedUntil } = decision.events.reduce(evolveTries, triesOf(row));
        await tx.query(
          'UPDATE unknown_login SET failures = $2, locked_until = $3, last_at = $4 WHERE login_digest = $1',
          [digest, failures, lockedUntil === undefined ? null : new Date(lockedUntil), new Date(at)],
        );
        // The digest alone: by it attempts at one login are seen to belong together.
        await appendHistory(tx, [
          { recordKind: 'login', recordId: digest, happenedAt: at, change: 'sign-in-failed', data: { failures } },
        ]);
        return { accepted: true, value: undefined };
      }),
    ),
});
