/** Whether the ledger was compared with its facts, and whether there is a backup. */
import { existsSync } from 'node:fs';
import { home } from '../../local/folders.mjs';
import { lastBackup } from '../noted.mjs';
import { counted, finding, lasting, ok } from './finding.mjs';

const LATE_SECONDS = 36 * 3_600;

export const checkLedger = async ({ clients }) => {
  const client = clients.get('evaluation');
  if (client === undefined)
    return [
      finding(
        'ledger',
        'bad',
        'There is no database of evaluation.',
        'Restore it, or make it again from the events: npm run -s goldkey -- rebuild evaluation --replace',
      ),
    ];
  const { rows } = await client.query(
    'SELECT ended_at AS at, differences, extract(epoch FROM now() - ended_at)::float8 AS age FROM verification WHERE ended_at IS NOT NULL ORDER BY id DESC LIMIT 1',
  );
  const [last] = rows;
  if (last === undefined)
    return [
      finding(
        'ledger',
        'look',
        'The ledger was never compared with its facts: that is done each night.',
        'Compare it now: npm run verify',
      ),
    ];
  if (last.differences > 0)
    return [
      finding(
        'ledger',
        'bad',
        `The last comparison (${last.at.toISOString()}) found ${counted(last.differences, 'figure')} that the facts do not give.`,
        'Close no month before it is understood: page verifications, npm run verify, docs/run-books.md, GoldkeyLedgerDiffers.',
        last,
      ),
    ];
  if (last.age > LATE_SECONDS)
    return [
      finding(
        'ledger',
        'look',
        `The ledger was last compared with its facts ${lasting(last.age)} ago, and was equal.`,
        'Compare it now: npm run verify',
        last,
      ),
    ];
  return [ok('ledger', `The ledger agreed with its facts ${lasting(last.age)} ago.`, last)];
};

export const checkBackup = async () => {
  const last = lastBackup(home);
  const how = 'npm run -s goldkey -- backup --to FILE; docs/how-to/back-up-and-restore.md says how to do it each night';
  if (last === undefined) return [finding('backup', 'look', 'No backup of this copy was ever made.', how)];
  const age = (Date.now() - Date.parse(last.at)) / 1_000;
  if (!existsSync(last.file))
    return [
      finding(
        'backup',
        'look',
        `The newest backup is ${lasting(age)} old, and ${last.file} is not here any more.`,
        'If it was moved to another machine all is well; else make one.',
        last,
      ),
    ];
  const said = `The newest backup is ${lasting(age)} old: ${last.file}.`;
  return age > LATE_SECONDS ? [finding('backup', 'bad', said, how, last)] : [ok('backup', said, last)];
};
