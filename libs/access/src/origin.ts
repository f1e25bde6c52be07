import type { ExecutionContext } from '@nestjs/common';
import { currentOrigin, type Origin } from './caller.js';

const LONGEST_AGENT = 300;
const ADDRESS = 'goldkey-address';
const AGENT = 'goldkey-agent';

interface ReadableMetadata {
  get?: (name: string) => unknown[];
}

const firstOf = (metadata: ReadableMetadata | undefined, name: string): string | undefined => {
  const [first] = metadata?.get?.(name) ?? [];
  return first === undefined ? undefined : String(first);
};

const fromHttp = (context: ExecutionContext): Origin => {
  const request = context
    .switchToHttp()
    .getRequest<{ ip?: string; headers: Readonly<Record<string, string | undefined>> }>();
  return { address: request.ip ?? '', agent: request.headers['user-agent']?.slice(0, LONGEST_AGENT) };
};

/** Decodes what {@link sendOrigin} wrote; what is not of its making stands as it came. */
const readable = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Where a request came from: a browser's address and program, also where a service asks on somebody's behalf. */
export const originIn = (context: ExecutionContext): Origin | undefined => {
  if (context.getType() === 'http') return fromHttp(context);
  const metadata = context.switchToRpc().getContext<ReadableMetadata | undefined>();
  const address = firstOf(metadata, ADDRESS);
  const agent = firstOf(metadata, AGENT);
  return address === undefined ? undefined : { address, ...(agent === undefined ? {} : { agent: readable(agent) }) };
};

/** Puts the running request's origin into a call's metadata, so that the audit of the service asked knows it too. */
export const sendOrigin = (metadata: { add(name: string, value: string): void }): void => {
  const origin = currentOrigin();
  if (origin === undefined) return;
  metadata.add(ADDRESS, origin.address);
  if (origin.agent !== undefined) metadata.add(AGENT, encodeURIComponent(origin.agent));
};
