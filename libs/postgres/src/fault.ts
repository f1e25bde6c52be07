/**
 * The world failed: a database, broker or service cannot be reached, is too slow, or broke off a transaction that may
 * simply be tried again. Not a refusal (the business said nothing) and not a bug. Whoever can, retries; whoever cannot,
 * answers 503 / UNAVAILABLE (style.md 8).
 */
export class Fault extends Error {
  override readonly name = 'Fault';

  /** `dependency` names what failed ('postgres', 'kafka', 'staffing'); it is safe to show to an operator. */
  constructor(
    readonly dependency: string,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

type Link = { readonly cause?: unknown; readonly driverError?: unknown; readonly [name: string]: unknown };

/** The error and what it was caused by; TypeORM keeps the driver's error beside its own. Deeper than ten is a loop. */
const chainOf = (error: unknown): Link[] => {
  const chain: Link[] = [];
  for (let current = error; typeof current === 'object' && current !== null && chain.length < 10; ) {
    const link = current as Link;
    chain.push(link);
    current = link.driverError ?? link.cause;
  }
  return chain;
};

/** Whether this error, or any of its causes, is a fault: retrying later may help, parking the message would be wrong. */
export const isFault = (error: unknown): boolean => chainOf(error).some((link) => link instanceof Fault);

const codeOf = (error: unknown): string | undefined =>
  chainOf(error)
    .map(({ code }) => code)
    .find((code) => typeof code === 'string') as string | undefined;

/** System errors and pg's own that mean: no connection, or it broke. */
const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
]);
const connectionMessages =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|client was closed|is not queryable|QueryRunner.*released/i;

/**
 * SQLSTATE classes that are faults: 08 connection, 53 resources, 57P0x shutdown, 57014 cancelled by time-out,
 * 25P03 idle too long, 55P03 lock not available, 40001 and 40P01 serialisation and deadlock, 58 system error.
 */
const faultState = /^(08|53|58|57P0|57014|25P0[34]|55P03|40001|40P01)/;

/** Maps an error of the driver: a failing database becomes a {@link Fault}, everything else stays what it is. */
export const faultOf = (error: unknown): unknown => {
  if (error instanceof Fault) return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const failed =
    code === undefined ? connectionMessages.test(message) : connectionCodes.has(code) || faultState.test(code);
  return failed ? new Fault('postgres', `PostgreSQL: ${message || code}`, error) : error;
};

/** A connection that cannot be had is a fault for whatever reason: closed to new ones, refused, no such role. */
export const noConnection = (error: unknown): Fault => {
  const mapped = faultOf(error);
  if (mapped instanceof Fault) return mapped;
  return new Fault('postgres', `PostgreSQL: ${error instanceof Error ? error.message : String(error)}`, error);
};

/** The name of the unique or exclusion constraint that an insert or update met, if that is what the error says. */
export const violatedConstraint = (error: unknown): string | undefined => {
  const met = chainOf(error).find(({ code }) => code === '23505' || code === '23P01');
  return typeof met?.['constraint'] === 'string' ? met['constraint'] : undefined;
};

/** Whether PostgreSQL refused a text because it is none of the type that it is compared with: a word where ids are UUIDs. */
export const isNoValue = (error: unknown): boolean => codeOf(error) === '22P02';
