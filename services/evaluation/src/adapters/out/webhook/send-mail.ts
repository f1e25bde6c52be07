import { createTransport } from 'nodemailer';
import type { SendMail } from '../../../application/notice-ports.js';

/** From the connection to the last answer. */
const LONGEST_MS = 20_000;
const LONGEST_ERROR = 300;
/** What a server answers that took a letter (RFC 5321). */
const TAKEN = 250;

interface SmtpError extends Error {
  readonly code?: string;
  readonly response?: string;
}

/** @param smtpUrl `smtps://name:password@host:465`, or `smtp://host:587` with STARTTLS where the server offers it. */
export const mailSender = (smtpUrl: string, from: string): SendMail => {
  const transport = createTransport(smtpUrl, {
    from,
    connectionTimeout: LONGEST_MS,
    greetingTimeout: LONGEST_MS,
    socketTimeout: LONGEST_MS,
  } as object);
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>.*$/, '');
  return async ({ to, subject, text, messageId }) => {
    try {
      await transport.sendMail({
        ...{ to: [...to], subject, text, messageId: `<${messageId}@${domain}>` },
        headers: { 'auto-submitted': 'auto-generated' },
      });
      return { status: TAKEN };
    } catch (error) {
      const { code, name, response, message } = error as SmtpError;
      return { error: `${code ?? name}: ${response ?? message}`.slice(0, LONGEST_ERROR) };
    }
  };
};
