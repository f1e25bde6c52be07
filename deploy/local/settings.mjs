/** What a local copy remembers between two starts: ports, secrets, and what was done already. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from './folders.mjs';
import { freePorts, portIsFree } from './processes.mjs';

const stateFile = join(home, 'state.json');
const secretsFile = join(home, 'secrets.json');

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

const writeJson = (file, value, mode) => {
  mkdirSync(home, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode });
  renameSync(`${file}.new`, file);
};

export const readState = () => readJson(stateFile);

/** Changes what is remembered; half a file is never left behind. */
export const writeState = (change) => {
  const state = { ...readState(), ...change };
  writeJson(stateFile, state, 0o644);
  return state;
};

const secret = () => randomBytes(24).toString('base64url');
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** A password that a person can copy from the screen: 12 letters in three groups. */
const password = () =>
  Array.from(
    randomBytes(12),
    (byte, index) => `${index > 0 && index % 4 === 0 ? '-' : ''}${LETTERS[byte % LETTERS.length]}`,
  ).join('');

/** Group IT, and the accounts of the demo group. */
const SIGN_INS = ['it', 'quality', 'manager', 'staff', 'personnel', 'office', 'general', 'cashier'];

/** The copy's secrets, made at the first start and readable by its user only. */
export const secrets = () => {
  const known = readJson(secretsFile);
  const made = {
    database: secret(),
    gatewayClient: secret(),
    cliClient: secret(),
    serviceClients: secret(),
    cookie: secret(),
    ...known,
    passwords: { ...Object.fromEntries(SIGN_INS.map((login) => [login, password()])), ...known.passwords },
  };
  if (JSON.stringify(made) !== JSON.stringify(known)) writeJson(secretsFile, made, 0o600);
  return made;
};

/** Takes over the secrets of another copy: what they sealed stays readable. */
export const writeSecrets = (known) => writeJson(secretsFile, known, 0o600);

/**
 * A port for each name: the one of the last start where it is still free, else a new one. `wished` ports are taken as they
 * are; `taken` is called with the name and port of one that is not free.
 */
export const portsFor = async (names, wished, taken) => {
  const before = readState().ports ?? {};
  const ports = {};
  for (const name of names) {
    const port = wished[name] ?? before[name];
    if (port !== undefined && (await portIsFree(port))) ports[name] = port;
    else if (wished[name] !== undefined) taken(name, port);
  }
  const missing = names.filter((name) => ports[name] === undefined);
  const fresh = await freePorts(missing.length);
  for (const [index, name] of missing.entries()) ports[name] = fresh[index];
  writeState({ ports });
  return ports;
};
