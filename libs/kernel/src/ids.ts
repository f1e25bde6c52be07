/**
 * A version 7 UUID: ordered by its time. `now` is milliseconds since the epoch, `random` at least 10 random bytes; both
 * come from outside so that domain code stays repeatable. Throws RangeError for too few bytes.
 */
export const uuidv7 = (now: number, random: Uint8Array): string => {
  if (random.length < 10) throw new RangeError('a version 7 UUID takes 10 random bytes');
  const time = Math.floor(now).toString(16).padStart(12, '0');
  const hex = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = (8 + (Number.parseInt(hex.charAt(3), 16) % 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
};
