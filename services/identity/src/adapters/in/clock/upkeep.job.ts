import { Database } from '@goldkey/postgres';
import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { RotateSigningKey } from '../../../application/rotate-signing-key.js';

const EVERY_MS = 10 * 60_000;

/** Rotates the signing key when it is due, and forgets what has expired. */
@Injectable()
export class UpkeepJob extends RegularJob {
  constructor(
    private readonly rotateSigningKey: RotateSigningKey,
    @Inject(Database) private readonly database: Database,
    @Inject(LOG) log: Log,
  ) {
    super(log, { everyMs: EVERY_MS, as: 'identity-upkeep', putOff: 'upkeep was put off' });
  }

  protected async round(): Promise<void> {
    await this.rotateSigningKey.run({ onlyWhenDue: true });
    await this.database.statement('DELETE FROM issuer_item WHERE expires_at < now()');
    await this.database.statement('DELETE FROM sign_in_step WHERE expires_at < now()');
    await this.database.statement("DELETE FROM reset_link WHERE expires_at < now() - interval '1 day'");
    await this.database.statement("DELETE FROM failed_sign_in WHERE at < now() - interval '1 day'");
    // Long kept: an account's count of failures does not fade, and this one shall not look different.
    await this.database.statement("DELETE FROM unknown_login WHERE last_at < now() - interval '90 days'");
  }
}
