/** A key that no other command has: 128 random bits. (`randomUUID` is missing where a page comes by plain http.) */
export const newCommandKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
