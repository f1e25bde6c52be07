import { filesLike, read } from './repository.js';

/** Who acted, as records and commands name them: `by`, `proposedBy`, `by.account`. */
const ACTOR = '(?:\\w+\\??\\.)*(?:by|\\w+By)(?:\\.\\w+)?';
/** The one who acts is compared by one id, and refused where it is the same. */
const BY_ONE_ID = new RegExp(
  `(?:\\b${ACTOR} === (?!undefined\\b|null\\b|')|=== ${ACTOR}\\b)[^;{}:]*?(?:\\)\\s*(?:\\{\\s*)?return refuse|\\? refuse)`,
);

test('where a step asks for another person, deputies are compared too: `tookStep` or `isSelf` of the kernel, never one id', () => {
  const decisions = filesLike(/^services\/[^/]+\/src\/domain\/.*(?<!\.spec)\.ts$/);
  expect(decisions.filter((file) => BY_ONE_ID.test(read(file)))).toEqual([]);
});

test.each([
  "if (by === refund.requestedBy) return refuse('x');",
  "if (act !== 'end' && by === plan.proposedBy) return refuse('x');",
  "requestedBy === by ? refuse('x') : undefined",
  "employeeId === by || (wish.kind === 'swap' && wish.withId === by)\n    ? refuse('x')",
  "if (festival.scheduledBy === command.by) return refuse('x');",
  "if (by.account === known.reportedBy) return refuse('x');",
])('one id is found in %s', (code) => expect(code).toMatch(BY_ONE_ID));

test.each([
  "employeeId === by ? undefined : refuse('x')",
  "if (said.promisedBy === undefined) return refuse('x');",
  "if (by !== shift.cashier) return refuse('x');",
])('who must be the same person is left alone: %s', (code) => expect(code).not.toMatch(BY_ONE_ID));
