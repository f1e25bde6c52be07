import type { ActName, AllowedAct } from '../../api.js';
import { isBeyond, isOffered } from './offered-acts.js';

const refused = (act: ActName, why: string): AllowedAct => ({
  act,
  allowed: false,
  reason: { code: `complaints.${why}`, text: why },
});
const offered = (...states: readonly AllowedAct[]) => states.filter(isOffered).map(({ act }) => act);

test('that nothing can be proposed of a matter is said once, and an act that is no question is left out', () => {
  const proposing = ['propose-correction', 'propose-duplicate', 'propose-mistake'] as const;
  expect(offered(...proposing.map((act) => refused(act, 'told-before-kept')))).toEqual(['propose-correction']);
  expect(offered(...proposing.map((act) => refused(act, 'proposal-open')))).toEqual(proposing);
  expect(offered(refused('resume', 'clock-runs'), refused('reopen', 'not-closed'))).toEqual(['reopen']);
  expect(offered({ act: 'decide-proposal', allowed: true })).toEqual([]);
});

test('what the position does not allow is told apart from what the matter does not', () => {
  expect([refused('decide', 'permission-missing'), refused('reopen', 'not-closed')].map(isBeyond)).toEqual([
    true,
    false,
  ]);
  expect(isBeyond({ act: 'close', allowed: true })).toBe(false);
});
