/** Two digits of every byte: an id is wanted for each of very many rows. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A version 7 UUID: ordered by its time. `now` is milliseconds since the epoch, `random` at least 10 random bytes; both
 * come from outside so that domain code stays repeatable. Throws RangeError for too few bytes.
 */
export const uuidv7 = (now: number, random: Uint8Array): string => {
  if (random.length < 10) throw new RangeError('a version 7 UUID takes 10 random bytes');
  const time = Math.floor(now).toString(16).padStart(12, '0');
  const hex = (from: number, to: number): string => {
    let text = '';
    for (let index = from; index < to; index += 1) text += HEX[random[index] as number];
    return text;
  };
  const [first = 0, second = 0, third = 0, fourth = 0] = random;
  const version = `7${HEX[first]}${HEX[second]?.charAt(0)}`;
  const variant = `${(8 + (second & 3)).toString(16)}${HEX[third]}${HEX[fourth]?.charAt(0)}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${hex(4, 10)}`;
};
