/** HTTP/2 takes 64 KiB in one header at most; a token that names very many properties is sent in parts. */
const LONGEST_PART = 32_768;
const PARTS = 'goldkey-token-parts';

/** What of gRPC's metadata is needed here. */
interface ReadableMetadata {
  get?: (name: string) => unknown[];
}

/** Puts the token into a call's metadata. */
export const sendToken = (metadata: { add(name: string, value: string): void }, token: string): void => {
  if (token.length <= LONGEST_PART) {
    metadata.add('authorization', `Bearer ${token}`);
    return;
  }
  for (let start = 0; start < token.length; start += LONGEST_PART) {
    metadata.add(`${PARTS}-${start / LONGEST_PART}`, token.slice(start, start + LONGEST_PART));
  }
};

const firstOf = (metadata: ReadableMetadata | undefined, name: string): string | undefined => {
  const [first] = metadata?.get?.(name) ?? [];
  return first === undefined ? undefined : String(first);
};

/** The value of `Authorization` that a call's metadata carry. */
export const authorizationIn = (metadata: ReadableMetadata | undefined): string | undefined => {
  const whole = firstOf(metadata, 'authorization');
  if (whole !== undefined) return whole;
  const parts: string[] = [];
  for (let part = firstOf(metadata, `${PARTS}-0`); part; part = firstOf(metadata, `${PARTS}-${parts.length}`)) {
    parts.push(part);
  }
  return parts.length > 0 ? `Bearer ${parts.join('')}` : undefined;
};
