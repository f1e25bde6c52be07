import { findAddress, Platform, PlatformError } from '@goldkey/client';
import { BadArguments, type ExportCall, readArguments, USAGE } from './arguments.js';
import { exportEvents } from './export-events.js';
import { openOut, UnwritableFile } from './out-file.js';

/** Exit statuses, as those of `assess` and `import`. */
const DONE = 0;
const FAILED = 1;
const WRONG_CALL = 2;

const tell = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const run = async (call: ExportCall): Promise<void> => {
  const platform = new Platform(await findAddress(call.address));
  const out = openOut(call.out);
  const shown = process.stderr.isTTY === true && call.out !== '-';
  const started = performance.now();
  try {
    const count = await exportEvents(platform, call, (text) => out.write(text), {
      progress: (events) => {
        if (shown) process.stderr.write(`\r${events} events`);
      },
    });
    await out.end();
    if (shown) process.stderr.write('\r');
    tell(`${count} events in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    await out.drop();
    throw error;
  }
};

/** Runs the export command; `argv` are the arguments after `export`. Returns the exit status. */
export const main = async (argv: readonly string[]): Promise<number> => {
  try {
    const call = readArguments(argv);
    if (call === undefined) process.stdout.write(`${USAGE}\n`);
    else await run(call);
    return DONE;
  } catch (error) {
    if (error instanceof BadArguments) {
      tell(`${error.message}\n\n${USAGE}`);
      return WRONG_CALL;
    }
    if (error instanceof UnwritableFile) {
      tell(error.message);
      return WRONG_CALL;
    }
    if (!(error instanceof PlatformError)) throw error;
    tell(`${error.message}\nWhat was begun is not kept: run the same command again.`);
    return FAILED;
  }
};
