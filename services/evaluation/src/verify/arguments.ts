import { parseArgs } from 'node:util';

export const USAGE = `npm run verify -- [--rulebook FILE] [--format table|json] [--url URL] [--client-id ID] [--client-secret SECRET] [--home FOLDER]

Compares the ledger and the figures of the running platform with the offline assessment of its exported facts, as of one
instant: every property, every open month that has anything. Prints each difference with subject, clause, field and both values.
--rulebook   the version that the platform was started with (RULEBOOK_FILE); those approved on its page are asked of it
--url, --client-id, --client-secret   default: those of the copy that runs from --home (default .goldkey)
Exit status: 0 equal, 1 not equal, 2 it could not be done, or not for all (months wait to be judged).`;

/** Arguments that cannot be used. */
export class BadArguments extends Error {
  override readonly name = 'BadArguments';
}

export interface VerifyCall {
  readonly rulebook?: string;
  readonly format: 'table' | 'json';
  readonly address: { url?: string; clientId?: string; clientSecret?: string; home?: string };
}

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        rulebook: { type: 'string' },
        format: { type: 'string', default: 'table' },
        url: { type: 'string' },
        'client-id': { type: 'string' },
        'client-secret': { type: 'string' },
        home: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new BadArguments((error as Error).message);
  }
};

/** Reads the command line. Throws {@link BadArguments}; `undefined` where help is asked. */
export const readArguments = (argv: readonly string[]): VerifyCall | undefined => {
  const { help, rulebook, format, url, home, ...rest } = parsed(argv);
  if (help) return undefined;
  if (format !== 'table' && format !== 'json') throw new BadArguments('--format: must be table or json');
  const address = { url, home, clientId: rest['client-id'], clientSecret: rest['client-secret'] };
  return { rulebook, format, address };
};
