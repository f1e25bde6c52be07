/** What opens a backup: a passphrase from the environment or a file, or keys of age. Never from the command line, where others see it. */
import { readFileSync } from 'node:fs';
import { Obstacle } from '../local/processes.mjs';

const SHORTEST = 12;

const contentOf = (file, option) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Obstacle(`${option}: ${error.message}`);
  }
};

const passphraseOf = (file) => {
  const text = file === undefined ? process.env.GOLDKEY_BACKUP_PASSPHRASE : contentOf(file, '--passphrase-file').trim();
  return text === undefined || text === '' ? undefined : text;
};

const HOW =
  'give GOLDKEY_BACKUP_PASSPHRASE in the environment, or --passphrase-file FILE (docs/how-to/back-up-and-restore.md)';

/** For writing: recipients, or else a passphrase of some length. */
export const writingKey = ({ 'passphrase-file': file, recipient: recipients = [] }) => {
  if (recipients.length > 0) return { recipients };
  const passphrase = passphraseOf(file);
  if (passphrase === undefined) throw new Obstacle(`A backup is always encrypted: ${HOW}, or --recipient age1….`);
  if (passphrase.length < SHORTEST)
    throw new Obstacle(
      `The passphrase is shorter than ${SHORTEST} characters: whoever has the file would soon guess it.`,
    );
  return { passphrase };
};

/** For reading: identities from a file as `age-keygen` writes it, or else the passphrase. */
export const readingKey = ({ 'passphrase-file': file, identity }) => {
  if (identity !== undefined) {
    const lines = contentOf(identity, '--identity').split('\n');
    return { identities: lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')) };
  }
  const passphrase = passphraseOf(file);
  if (passphrase === undefined) throw new Obstacle(`The backup is encrypted: ${HOW}, or --identity FILE.`);
  return { passphrase };
};
