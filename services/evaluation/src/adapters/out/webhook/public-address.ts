import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Thrown into a connection that would lead to a near address. */
export class NearAddress extends Error {
  override readonly name = 'NearAddress';
}

/**
 * Whether an address lies in the public internet: not this machine, not its networks, nor where a cloud keeps its metadata,
 * nor any range that only stands for another address (mapped, translated, tunnelled).
 */
export const isPublicAddress = (address: string): boolean => {
  const plain = address.replace(/^\[|\]$/g, '');
  if (!ipaddr.isValid(plain)) return false;
  return ipaddr.process(plain).range() === 'unicast';
};

/**
 * Resolves a name for the connection that is being made, and answers public addresses only: what is checked is what is
 * connected to, so a name that leads elsewhere a moment later gains nothing. One near address among them refuses all.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      callback(error, '', 0);
      return;
    }
    const near = addresses.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (near !== undefined || first === undefined) {
      callback(new NearAddress(`${hostname} leads to ${near?.address ?? 'nowhere'}`), '', 0);
      return;
    }
    if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
