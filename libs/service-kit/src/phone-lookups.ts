import { currentCaller, runAs } from '@goldkey/access';
import { appendHistory, type Database } from '@goldkey/postgres';
import { RefusedError } from './problem.js';
import { lockSubjects } from './record-book.js';

/** The ten thousand last fours of a property would take a day and more; a desk that answers the telephone needs a few a minute. */
const MOST = 60;
const WITHIN_MS = 60_000;
const SHORTEST = 4;
/** What lists show of a number to everybody. */
const SHOWN = 4;
const KIND = 'phone-lookup';

/** The digits of words that may be a telephone number or its end; undefined where they are something else. */
export const phoneDigits = (words: string | undefined): string | undefined => {
  const digits = (words ?? '').replace(/[\s().·+-]+/g, '');
  return /^\d+$/.test(digits) && digits.length >= SHORTEST ? digits : undefined;
};

/**
 * To be called before somebody is found by a telephone number: counts it among the account's lookups of the last minute, over all
 * processes of the service, and puts it into the audit with the end of the number. Throws the refusal of one too many.
 */
export const notePhoneLookup = (database: Database, digits: string, now: number): Promise<void> => {
  const caller = currentCaller();
  const { subject, scope } = caller;
  const [only, ...others] = scope.all ? [] : scope.properties;
  const propertyId = others.length === 0 ? only : undefined;
  // An account with several properties, or with none in its scope, writes what is nobody's property's.
  return runAs({ ...caller, scope: { all: true } }, () =>
    database.transaction(async (tx) => {
      await lockSubjects(tx, [`${KIND} ${subject}`]);
      const earlier = await tx.query<{ at: Date }>(
        `SELECT happened_at AS at FROM history WHERE record_kind = $1 AND record_id = $2 AND happened_at > $3
         ORDER BY happened_at DESC LIMIT ${MOST}`,
        [KIND, subject, new Date(now - WITHIN_MS)],
      );
      const oldest = earlier[MOST - 1];
      if (oldest !== undefined) {
        const retryAfterSeconds = Math.max(1, Math.ceil((oldest.at.getTime() + WITHIN_MS - now) / 1000));
        throw new RefusedError({ code: 'request.phone-lookups-too-many', facts: { most: MOST, retryAfterSeconds } });
      }
      const data = { endsWith: digits.slice(-SHOWN) };
      await appendHistory(tx, [
        {
          recordKind: KIND,
          recordId: subject,
          happenedAt: now,
          change: 'phone-looked-up',
          data,
          ...(propertyId !== undefined && { propertyId }),
        },
      ]);
    }),
  );
};
