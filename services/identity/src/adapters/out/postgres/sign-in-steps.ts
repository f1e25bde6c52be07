import type { Database } from '@goldkey/postgres';
import type { SignInStep, SignInSteps } from '../../../application/ports.js';

interface StepRow {
  account_id: string;
  asked: SignInStep['asked'];
  sealed_secret: string | null;
}

/** Sign-ins between the password and their end. They live as long as the issuer waits. */
export const signInSteps = (database: Database): SignInSteps => ({
  async keep(interaction, { accountId, asked, sealedSecret }) {
    await database.statement(
      `INSERT INTO sign_in_step (interaction, account_id, asked, sealed_secret, expires_at)
       VALUES ($1, $2, $3, $4, now() + interval '15 minutes')
       ON CONFLICT (interaction) DO UPDATE SET account_id = $2, asked = $3, sealed_secret = $4`,
      [interaction, accountId, asked, sealedSecret ?? null],
    );
  },
  async find(interaction) {
    const [row] = await database.statement<StepRow>(
      'SELECT account_id, asked, sealed_secret FROM sign_in_step WHERE interaction = $1 AND expires_at > now()',
      [interaction],
    );
    return row && { accountId: row.account_id, asked: row.asked, sealedSecret: row.sealed_secret ?? undefined };
  },
  async forget(interaction) {
    await database.statement('DELETE FROM sign_in_step WHERE interaction = $1', [interaction]);
  },
});
