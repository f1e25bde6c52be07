import { type Outcome, refuse } from '@goldkey/kernel';
import { wordsOf } from './message-words.js';

/** One letter goes to so many; more are a list that the mail server keeps. */
export const MOST_ADDRESSES = 20;
const LONGEST_ADDRESS = 254;
/** What mail servers agree on: a local part without spaces or quotes, and a name with a dot. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i;

/** The addresses of a target for mail: `mailto:zhang@example.com,li@example.com`, or the addresses alone. */
export const mailAddresses = (url: string): readonly string[] => [
  ...new Set(
    url
      .replace(/^mailto:/i, '')
      .split(/[,;，；\s]+/)
      .filter((address) => address !== ''),
  ),
];

/** An address to be written down for mail, or why it is none. */
export const checkMailto = (text: string): Outcome<string> => {
  const addresses = mailAddresses(text);
  const wrong = addresses.find((address) => address.length > LONGEST_ADDRESS || !ADDRESS.test(address));
  if (addresses.length === 0 || wrong !== undefined)
    return refuse('evaluation.mail-address-invalid', { address: wrong ?? '', fields: ['url'] });
  if (addresses.length > MOST_ADDRESSES)
    return refuse('evaluation.mail-addresses-too-many-invalid', { most: MOST_ADDRESSES, fields: ['url'] });
  return { accepted: true, value: `mailto:${addresses.join(',')}` };
};

/** A message as a letter: what it is about, and all of it. It names nobody, as a robot's text does not. */
export const letterOf = (body: string): { readonly subject: string; readonly text: string } => {
  const text = wordsOf(body);
  return { subject: text.split('\n', 1)[0] ?? '', text };
};
