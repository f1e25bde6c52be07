import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/**
 * A mail server on this machine: takes letters of who knows the password, unless it is told to refuse, and remembers them.
 * `startTls`: it offers to go on encrypted, under a certificate that nobody has vouched for.
 */
export const mailbox = async ({ startTls = false } = {}) => {
  const letters: { readonly to: readonly string[]; readonly source: string; readonly encrypted: boolean }[] = [];
  /** Whoever told a password, and whether anybody on the way could read it. */
  const passwords: { readonly encrypted: boolean }[] = [];
  const refusals: string[] = [];
  /** Addresses that nobody has here. */
  const unknown = new Set<string>();
  const server = new SMTPServer({
    authMethods: ['PLAIN'],
    allowInsecureAuth: true,
    disabledCommands: startTls ? [] : ['STARTTLS'],
    onAuth: ({ username, password }, { secure }, done) => {
      passwords.push({ encrypted: secure });
      return username === 'goldkey' && password === 'p@ss'
        ? done(null, { user: username })
        : done(new Error('who are you'));
    },
    onRcptTo: ({ address }, _session, done) =>
      unknown.has(address) ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })) : done(),
    onData: (stream, { envelope, secure }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.on('end', () => {
        const refusal = refusals.shift();
        if (refusal !== undefined) return done(Object.assign(new Error(refusal), { responseCode: 450 }));
        letters.push({
          to: envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString(),
          encrypted: secure,
        });
        return done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const urlAs = (password: string) => `smtp://goldkey:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  return {
    letters,
    passwords,
    refusals,
    unknown,
    url: urlAs('p@ss'),
    urlAs,
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
};
