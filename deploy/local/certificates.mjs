/** A certificate authority of one's own and what it signs, by openssl: for tests, and for looking at a secured installation. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from './processes.mjs';

const openssl = (args) => {
  try {
    return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error.code === 'ENOENT')
      throw new Obstacle(
        'openssl is missing: it makes the certificates of the tests. Install it (Debian: apt-get install openssl).',
      );
    throw new Obstacle(`openssl could not make a certificate:\n${error.stderr}`);
  }
};

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc'];

/**
 * The authority whose files are in `dir`, made when there is none. `ca` is its certificate; `issue(name)` makes a key and a
 * certificate for a process on this machine, good for so many days, and answers their files (`keystore` holds both).
 */
export const makeAuthority = (dir) => {
  mkdirSync(dir, { recursive: true });
  const [ca, caKey] = [join(dir, 'ca.pem'), join(dir, 'ca-key.pem')];
  if (!existsSync(ca))
    openssl([
      'req',
      '-x509',
      ...KEY,
      '-keyout',
      caKey,
      '-out',
      ca,
      '-days',
      '2',
      '-subj',
      '/CN=Goldkey test authority',
    ]);
  return {
    ca,
    issue: (name, { days = 1 } = {}) => {
      const [key, certificate, keystore] = ['key', 'certificate', 'keystore'].map((part) =>
        join(dir, `${name}-${part}.pem`),
      );
      openssl([
        ...['req', '-x509', ...KEY, '-CA', ca, '-CAkey', caKey, '-keyout', key, '-out', certificate],
        ...['-days', String(days), '-subj', `/CN=${name}`, '-addext', 'basicConstraints=critical,CA:FALSE'],
        ...[
          '-addext',
          'subjectAltName=IP:127.0.0.1,DNS:localhost',
          '-addext',
          'extendedKeyUsage=serverAuth,clientAuth',
        ],
      ]);
      writeFileSync(keystore, readFileSync(key, 'utf8') + readFileSync(certificate, 'utf8') + readFileSync(ca, 'utf8'));
      return { key, certificate, keystore };
    },
  };
};
