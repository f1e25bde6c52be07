/** Failed attempts from one network address, over all accounts, in the last hour. Times are milliseconds since the epoch. */
export interface AddressFailures {
  readonly failures: number;
  readonly lastAt?: number;
}

export const ADDRESS_WATCHED_MS = 60 * 60_000;
/** A whole office often shares one address. */
const FAILURES_OF_ADDRESS = 50;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 30 * 60_000;
/** So many more failures double the wait. */
const DOUBLED_EVERY = 10;

/** How long the address still waits before anybody may try from it again, in milliseconds; 0 where it need not. */
export const addressWait = ({ failures, lastAt }: AddressFailures, now: number): number => {
  if (failures < FAILURES_OF_ADDRESS || lastAt === undefined) return 0;
  const doublings = Math.floor((failures - FAILURES_OF_ADDRESS) / DOUBLED_EVERY);
  return Math.max(0, lastAt + Math.min(FIRST_WAIT_MS * 2 ** doublings, LONGEST_WAIT_MS) - now);
};
