import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { Fault } from '@goldkey/postgres';

/** Looks for malicious software. A scanner that is away is a fault: nothing is taken unseen. */
export interface Scanner {
  isClean(bytes: Uint8Array): Promise<boolean>;
}

const PATIENCE_MS = 30_000;
const PART_BYTES = 64 * 1024;

/**
 * The scanner that a setting names: nothing (none), `clamd://host:port`, or `command:` with a program and its arguments that
 * reads the file from its standard input and ends with 0 for clean and 1 for infected, as `clamdscan -` does. Throws RangeError.
 */
export const scannerOf = (setting: string | undefined): Scanner => {
  if (setting === undefined || setting === '') return { isClean: async () => true };
  if (setting.startsWith('command:')) return commandScanner(setting.slice('command:'.length).trim().split(/\s+/));
  const address = URL.canParse(setting) ? new URL(setting) : undefined;
  if (address?.protocol !== 'clamd:' || address.hostname === '')
    throw new RangeError('is neither clamd://host:port nor command: with a program');
  return clamdScanner(address.hostname, Number(address.port || 3310));
};

const away = (cause?: unknown): Fault => new Fault('virus scanner', 'the virus scanner gives no answer', cause);

const commandScanner = ([program = '', ...args]: readonly string[]): Scanner => ({
  isClean: (bytes) =>
    new Promise((resolve, reject) => {
      const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'], timeout: PATIENCE_MS });
      child.on('error', (error) => reject(away(error)));
      child.on('close', (status) => (status === 0 || status === 1 ? resolve(status === 0) : reject(away())));
      // A scanner that has seen enough closes its input early.
      child.stdin.on('error', () => undefined);
      child.stdin.end(bytes);
    }),
});

/** clamd's INSTREAM: parts with their lengths, and a part of length 0 at the end. */
const clamdScanner = (host: string, port: number): Scanner => ({
  isClean: (bytes) =>
    new Promise((resolve, reject) => {
      const socket = connect({ host, port });
      let said = '';
      socket.setTimeout(PATIENCE_MS, () => socket.destroy(away()));
      socket.on('error', (error) => reject(error instanceof Fault ? error : away(error)));
      socket.on('data', (part) => {
        said += part.toString('utf8');
      });
      socket.on('close', () => {
        if (/: OK\0?\s*$/.test(said)) resolve(true);
        else if (/ FOUND\0?\s*$/.test(said)) resolve(false);
        else reject(away());
      });
      socket.on('connect', () => {
        socket.write('zINSTREAM\0');
        for (let at = 0; at < bytes.length; at += PART_BYTES) {
          const part = bytes.subarray(at, at + PART_BYTES);
          const length = Buffer.alloc(4);
          length.writeUInt32BE(part.length);
          socket.write(length);
          socket.write(part);
        }
        socket.write(Buffer.alloc(4));
      });
    }),
});
