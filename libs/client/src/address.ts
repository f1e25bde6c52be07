import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PlatformError } from './errors.js';

/** Where the platform is and as whom to speak to it. */
export interface Address {
  /** Of the gateway, without a slash at the end. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What a command was told; the rest is found in the folder of the running copy. */
export interface AddressOptions {
  readonly url?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Folder of the running copy; default `.goldkey` of the working folder. */
  readonly home?: string;
}

const jsonOf = async (path: string): Promise<Record<string, unknown> | undefined> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  } catch {
    return undefined;
  }
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * The address: what is given, else what the running copy wrote down (`state.json`, `secrets.json`). Throws PlatformError
 * with what to do when neither says it.
 */
export const findAddress = async (options: AddressOptions): Promise<Address> => {
  const home = resolve(options.home ?? '.goldkey');
  const state = await jsonOf(join(home, 'state.json'));
  const secrets = await jsonOf(join(home, 'secrets.json'));
  const url = options.url ?? textOf(state?.['publicUrl']);
  if (url === undefined) {
    throw new PlatformError(`no platform runs from ${home}: start one with 'npm start', or name one with --url`);
  }
  const clientSecret = options.clientSecret ?? textOf(secrets?.['cliClient']);
  if (clientSecret === undefined) {
    throw new PlatformError(`no client secret in ${join(home, 'secrets.json')}: give one with --client-secret`);
  }
  return { url: url.replace(/\/+$/, ''), clientId: options.clientId ?? 'cli', clientSecret };
};
