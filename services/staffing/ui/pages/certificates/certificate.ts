import type { Tone } from '@goldkey/ui';
import type { CertificateLine } from '../../people/api.js';

/** Days before its end on which a certificate begins to be warned of, the most urgent first. */
export const WARNINGS = [7, 30, 60] as const;
const DAY_MS = 86_400_000;

const msOf = (day: string): number => Date.parse(`${day}T00:00Z`);

/** The day so many days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(msOf(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from today to the last day of a certificate; below 0 it is over. */
export const daysLeft = (validUntil: string, today: string): number => (msOf(validUntil) - msOf(today)) / DAY_MS;

export interface Expiry {
  /** `over`, or the days within which it ends; undefined: no warning yet, or none needed. */
  readonly warning: 'over' | (typeof WARNINGS)[number] | undefined;
  readonly days: number;
  readonly tone: Tone;
}

/** How near the end of a certificate is. One that was renewed or taken away warns nobody. */
export const expiryOf = (
  { state, validUntil }: Pick<CertificateLine, 'state' | 'validUntil'>,
  today: string,
): Expiry => {
  const days = daysLeft(validUntil, today);
  if (state !== 'valid') return { warning: undefined, days, tone: 'plain' };
  if (days < 0) return { warning: 'over', days, tone: 'late' };
  const warning = WARNINGS.find((within) => days <= within);
  return {
    warning,
    days,
    tone: warning === undefined ? 'done' : warning === 60 ? 'info' : warning === 30 ? 'soon' : 'late',
  };
};

export type CertificateAct = 'renew' | 'revoke' | 'withdraw';

const acts: Readonly<Record<CertificateLine['state'], readonly CertificateAct[]>> = {
  valid: ['renew', 'revoke', 'withdraw'],
  // It counts for its own days still, and the issuer may take them away.
  renewed: ['revoke', 'withdraw'],
  revoked: ['withdraw'],
  withdrawn: [],
};

/** What can be done with a certificate as it stands. */
export const certificateActs = ({ state }: Pick<CertificateLine, 'state'>): readonly CertificateAct[] => acts[state];
