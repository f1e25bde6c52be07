import { ConfigError } from './config.js';

/** Runs `main` of a service; a configuration that is not usable is told in plain lines and ends the process with 2. */
export const runMain = (main: () => Promise<void>): void => {
  main().catch((error: unknown) => {
    if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(error instanceof ConfigError ? 2 : 1);
  });
};
