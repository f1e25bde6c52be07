/**
 * `node tools/secrets.mjs`: looks through every file that git would commit, and through the commits of this branch that nobody
 * has yet, for what must never be in a repository: private keys, tokens of well-known givers, passwords in addresses, and secrets
 * written beside their names. A made-up one in a test says so in its own words; what is let through and why stands below.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './projects.mjs';

const KINDS = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ['a key of AWS', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a token of GitHub', /\bgh[pousr]_[A-Za-z0-9]{36,}\b|\bgithub_pat_[A-Za-z0-9_]{50,}\b/],
  ['a token of GitLab', /\bglpat-[A-Za-z0-9_-]{20,}\b/],
  ['a token of Slack', /\bxox[abprs]-[A-Za-z0-9-]{10,}\b/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a key of Google', /\bAIza[0-9A-Za-z_-]{35}\b/],
  ['a key of Alibaba Cloud', /\bLTAI[0-9A-Za-z]{12,24}\b/],
  ['a secret key of age', /\bAGE-SECRET-KEY-1[0-9A-Z]{20,}\b/],
  ['a signed token', /\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}\b/],
  ['the secret of a webhook', /\bwhsec_[A-Za-z0-9+/=]{24,}/],
  [
    'a secret beside its name',
    /(?:secret|password|passwd|api[_-]?key|token)["']?\s*[:=]\s*["'][A-Za-z0-9+/_=-]{32,}["']/i,
  ],
];

/** Words by which a made-up secret gives itself away. */
const MADE_UP = /example|sample|dummy|placeholder|of the test|xxxx|0000|1234/i;
/** Files of others, with digests that look like secrets. */
const NOT_LOOKED_AT = /(?:^|\/)(?:package-lock\.json|.*\.(?:png|ico|woff2|xlsx|gz|br|jar|lock))$/;

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 29 });

/** What of a text must not be there, as `line: what`; the secret itself is not said again. */
export const secretsIn = (text) =>
  text
    .split('\n')
    .flatMap((line, index) =>
      line.length > 20_000 || MADE_UP.test(line)
        ? []
        : KINDS.filter(([, shape]) => shape.test(line)).map(([what]) => ({ line: index + 1, what })),
    );

/** Places with a secret, in the files of the checkout. */
export const searchCheckout = () =>
  git('ls-files', '-z', '--cached', '--others', '--exclude-standard')
    .split('\0')
    .filter((file) => file !== '' && !NOT_LOOKED_AT.test(file) && existsSync(path.join(root, file)))
    .flatMap((file) =>
      secretsIn(readFileSync(path.join(root, file), 'utf8')).map(({ line, what }) => `${file}:${line}: ${what}`),
    );

/** Lines that commits added and later ones took away again are in the history for ever: those of the last hundred are looked at. */
export const searchHistory = () => {
  let commit = '';
  let file = '';
  return git(
    'log',
    '-100',
    '--format=commit %h',
    '-p',
    '--unified=0',
    '--no-ext-diff',
    '--no-color',
    '--',
    '.',
    ':!package-lock.json',
  )
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('commit ')) commit = line.slice(7);
      else if (line.startsWith('+++ b/')) file = line.slice(6);
      else if (line.startsWith('+') && !NOT_LOOKED_AT.test(file))
        return secretsIn(line.slice(1)).map(({ what }) => `${file} in ${commit}: ${what}`);
      return [];
    });
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = [...searchCheckout(), ...searchHistory()];
  for (const place of found) process.stdout.write(`${place}\n`);
  if (found.length > 0) process.stdout.write('Take it out, and take the secret itself back where it was given.\n');
  process.exit(found.length > 0 ? 1 : 0);
}
