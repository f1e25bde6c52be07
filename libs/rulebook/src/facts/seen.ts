import type { Instant } from '@goldkey/kernel';
import { type Fact, isWithdrawal, type Withdrawal } from '../vocabulary.js';
import { replacementKey } from './identity.js';

const copyKey = (fact: { source: string; id: string }): string => `${fact.source}\n${fact.id}`;

/** Of differing copies of one event the earliest time stands; of those with one time the smaller by content, so that order never matters. */
export const isEarlier = (a: Fact | Withdrawal, b: Fact | Withdrawal): boolean => {
  if (a.at !== b.at) return a.at < b.at;
  return contentOf(a) < contentOf(b);
};
const contentOf = (fact: Fact | Withdrawal): string =>
  JSON.stringify(fact, (_name, value) => (typeof value === 'bigint' ? value.toString() : value));

const oneCopyEach = (facts: Iterable<Fact | Withdrawal>): Map<string, Fact | Withdrawal> => {
  const copies = new Map<string, Fact | Withdrawal>();
  for (const fact of facts) {
    const key = copyKey(fact);
    const known = copies.get(key);
    if (known === undefined || (known !== fact && isEarlier(fact, known))) copies.set(key, fact);
  }
  return copies;
};

const withdrawnKey = (source: string, kind: string, id: string): string => `${source}\n${kind}\n${id}`;

/** By time, then event id; two sources may use one id at one time, and order of arrival never matters (rulebook 0). */
const inOrder = (a: Fact, b: Fact): number =>
  a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.source < b.source ? -1 : a.source > b.source ? 1 : 0);

/** Of two facts with one id of their own the later stands, then the greater event id. */
const replaces = (later: Fact, earlier: Fact): boolean => inOrder(later, earlier) > 0;

/**
 * The facts that count at `asOf`, oldest first: one copy of each, none from later, none that was withdrawn, and of those
 * with an id of their own the one that stands (rulebook 0, same facts and corrections). The order of arrival never matters.
 */
export const factsSeen = (facts: Iterable<Fact | Withdrawal>, asOf: Instant): Fact[] => {
  const withdrawn = new Set<string>();
  const alive: Fact[] = [];
  for (const fact of oneCopyEach(facts).values()) {
    if (fact.at > asOf) continue;
    if (!isWithdrawal(fact)) alive.push(fact);
    else for (const id of fact.eventIds) withdrawn.add(withdrawnKey(fact.source, fact.withdraws, id));
  }
  const standing = new Map<string, Fact>();
  const result: Fact[] = [];
  for (const fact of alive) {
    if (withdrawn.size > 0 && withdrawn.has(withdrawnKey(fact.source, fact.kind, fact.id))) continue;
    const key = replacementKey(fact);
    if (key === undefined) {
      result.push(fact);
      continue;
    }
    const known = standing.get(key);
    if (known === undefined || replaces(fact, known)) standing.set(key, fact);
  }
  for (const fact of standing.values()) result.push(fact);
  return result.sort(inOrder);
};
