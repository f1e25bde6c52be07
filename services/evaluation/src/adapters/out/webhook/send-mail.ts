import { createTransport } from 'nodemailer';
import type { SendMail } from '../../../application/notice-ports.js';
import type { Attempt } from '../../../domain/webhook/webhook.js';

/** From the connection to the last answer: less than a message is leased for, or another sender sends the letter as well. */
const LONGEST_MS = 45_000;
const LONGEST_SILENCE_MS = 20_000;
const LONGEST_ERROR = 300;
/** What a server answers that took a letter (RFC 5321). */
const TAKEN = 250;

interface SmtpError extends Error {
  readonly code?: string;
  readonly response?: string;
}

/** What the mailer has of a letter that it sent, beside what its types tell. */
interface Sent {
  readonly rejectedErrors?: readonly (SmtpError & { readonly recipient?: string })[];
}

/** A letter is taken where one of its addresses took it; of the others it says why not, for those who have it get it once. */
const attemptOf = ({ rejectedErrors = [] }: Sent): Attempt => {
  const refused = rejectedErrors.map(({ recipient, response, message }) => `${recipient}: ${response ?? message}`);
  return { status: TAKEN, ...(refused.length > 0 && { error: refused.join('; ').slice(0, LONGEST_ERROR) }) };
};

export interface MailSettings {
  /** Whether a server behind `smtp://` may be told a password and a letter in the clear where it offers no STARTTLS. */
  readonly startTls?: 'offered' | 'required';
  /** Bounds the whole attempt, also with a server that keeps talking. */
  readonly longestMs?: number;
  /** How long a server may say nothing. */
  readonly longestSilenceMs?: number;
}

/** @param smtpUrl `smtps://name:password@host:465`, or `smtp://host:587` with STARTTLS. */
export const mailSender = (
  smtpUrl: string,
  from: string,
  { startTls = 'offered', longestMs = LONGEST_MS, longestSilenceMs = LONGEST_SILENCE_MS }: MailSettings = {},
): SendMail => {
  // Beside the address, not as the second argument: that holds what letters have in common, and bounds nothing.
  const connection = {
    url: smtpUrl,
    requireTLS: startTls === 'required',
    connectionTimeout: longestSilenceMs,
    greetingTimeout: longestSilenceMs,
    socketTimeout: longestSilenceMs,
    socketCloseTimeout: 0,
  };
  const transport = createTransport(connection, { from });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>.*$/, '');
  return async ({ to, subject, text, messageId }) => {
    const signal = AbortSignal.timeout(longestMs);
    try {
      const letter = {
        ...{ to: [...to], subject, text, messageId: `<${messageId}@${domain}>`, signal },
        headers: { 'auto-submitted': 'auto-generated' },
      };
      return attemptOf((await transport.sendMail(letter)) as Sent);
    } catch (error) {
      if (signal.aborted) return { error: `ETIMEDOUT: the mail server took more than ${longestMs / 1000} s` };
      const { code, name, response, message } = error as SmtpError;
      return { error: `${code ?? name}: ${response ?? message}`.slice(0, LONGEST_ERROR) };
    }
  };
};
