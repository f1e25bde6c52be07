/**
 * `npm test`: everything that a change must pass. Installs what it needs, runs the check, then the suites; the last line is
 * `N passed, N failed`. A check step counts as one test. `--suites spec,int` runs only those suites.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from './chromium.mjs';
import { installPackages } from './packages.mjs';
import { root } from './projects.mjs';

const results = path.join(root, '.goldkey', 'test');
const only = process.argv.includes('--suites') ? process.argv[process.argv.indexOf('--suites') + 1] : undefined;
const inCi = !['', 'false', '0'].includes(process.env.CI ?? '');
const say = (line) => process.stdout.write(`${line}\n`);

const call = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

const fail = (sentence) => {
  say(sentence);
  say('0 passed, 1 failed');
  process.exit(1);
};

/** Chromium of the system, installed where that is possible; `undefined` where it cannot be had. */
const installedChromium = () => {
  if (!chromium() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('installing Chromium and a Chinese font from the system packages');
    const install = 'DEBIAN_FRONTEND=noninteractive apt-get install -y -qq';
    const packages = ['chromium-headless-shell', 'chromium'].map((name) => `${install} ${name} fonts-noto-cjk`);
    call('sh', ['-c', `apt-get update -qq && (${packages.join(' || ')}) >/dev/null`]);
  }
  return chromium();
};

/** Runs one set of suites in one Jest run and answers its counts; a run that tells none counts as one failure. */
const jest = (suites, env = {}) => {
  const output = path.join(results, `${suites}.json`);
  mkdirSync(results, { recursive: true });
  const began = Date.now();
  const status = call(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${output}`, '--passWithNoTests'],
    {
      GOLDKEY_SUITES: suites,
      ...env,
    },
  );
  if (!existsSync(output) || statSync(output).mtimeMs < began - 1000) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(output, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: failed || (status === 0 ? 0 : 1) };
};

installPackages({ say, fail });
const counts = [];
if (only) {
  const browser = only.split(',').includes('page') ? installedChromium() : undefined;
  counts.push(jest(only, browser ? { GOLDKEY_CHROMIUM: browser } : {}));
} else {
  const { check } = await import('./check.mjs');
  counts.push(await check());
  counts.push(jest('spec,int,contract'));
  counts.push(jest('scenario'));
  const browser = installedChromium();
  if (browser) counts.push(jest('page', { GOLDKEY_CHROMIUM: browser }));
  else if (inCi) fail('Chromium is missing and could not be installed: the page tests may not be skipped in CI.');
  else
    say('\n*** PAGES NOT TESTED: no Chromium here. Install it (Debian: apt-get install chromium) and run again. ***\n');
}
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
say(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') ? 1 : 0);
