/** cases.yaml of a new clause: worked examples on both sides of what decides. */
import { sampleValue } from './fields.mjs';

const NAMES = { property: 'p-1' };
const HOUR_MS = 3_600_000;
const OFFSET_MS = 8 * HOUR_MS;

/** `2026-03-10T09:00:00+08:00` and the like. */
const written = (ms) => {
  const text = new Date(ms + OFFSET_MS).toISOString().replace(/Z$/, '+08:00');
  return text.replace('.000+', '+');
};

/** What a fact holds besides its instant. */
const dataOf = ({ fields, instant }, changes) => {
  const own = fields.filter(({ name, optional }) => !optional && name !== 'propertyId' && name !== instant);
  const values = own.map(({ name, kind, form, listed, fields: nested, repeated }) => {
    if (repeated || nested) return [name, []];
    return [name, name === 'employeeId' ? 'e-1' : sampleValue({ name, form: form ?? kind, listed })];
  });
  return { ...Object.fromEntries(values), ...changes };
};

const fact = (of, id, ms, changes = {}) => {
  const data = dataOf(of, changes);
  const own = of.instant ? { ...data, [of.instant]: written(ms) } : data;
  return `    - { id: ${id}, time: ${JSON.stringify(written(ms))}, ${of.kind}: ${JSON.stringify(own)} }`;
};

const factsOf = (lines) => (lines.length === 0 ? '  facts: []' : `  facts:\n${lines.join('\n')}`);

/** What a priced line costs, as the notation of the cases says it. */
const costOf = ({ points, fine, owed }, times) => {
  const [each, all] = [Number(points), Number(points) * times];
  const cents = Math.round(Number(fine.replace('.', ''))) * times;
  const yuan = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  const charged = owed !== 'property' && (each > 0 || cents > 0);
  return {
    outcome: charged ? 'charged' : 'recorded',
    each: charged ? `${points} ${fine}` : '0 0.00',
    sums: charged ? [...(all > 0 ? [`points: ${all}`] : []), ...(cents > 0 ? [`fine: "${yuan}"`] : [])] : [],
  };
};

/** The expectation: `at` and evidence of each line, with what is counted before it. */
const expectation = (clause, lines, counts = []) => {
  const { outcome, each, sums } = costOf(clause, lines.length);
  const entries = lines.map(({ ms, evidence }) => `"${written(ms)} ${outcome} ${each} ${evidence}"`);
  const said = [...counts, ...sums, ...(entries.length > 0 ? [`entries: [${entries.join(', ')}]`] : [])];
  const subject = clause.owed === 'property' ? NAMES.property : 'e-1';
  return said.length === 0 ? '  expect: {}' : `  expect:\n    ${subject}: { ${said.join(', ')} }`;
};

const example = (name, clause, { asOf, property, facts, expect }) =>
  [
    `- case: ${name}`,
    `  source: ${JSON.stringify(`${clause.id}, ${clause.place.simplified}`)}`,
    '  period: 2026-03',
    ...(property ? [`  property: { ${property} }`] : []),
    ...(asOf ? [`  asOf: ${JSON.stringify(written(asOf))}`] : []),
    factsOf(facts),
    expect,
  ].join('\n');

const FIRST = Date.UTC(2026, 1, 28, 16);
const LAST = Date.UTC(2026, 2, 31, 15, 59, 59, 999);
const TENTH = Date.UTC(2026, 2, 10, 1);

const idOf = ({ names }, id) => (names[0].endsWith('Id') && names[0] !== 'propertyId' ? { [names[0]]: id } : {});

const chargeCases = (clause) => {
  const one = (id, ms) => fact(clause.on, id, ms, idOf(clause.on, `m-${id}`));
  const lines = (...happened) =>
    expectation(
      clause,
      happened.map(([evidence, ms]) => ({ ms, evidence })),
    );
  return [
    example('in the first and in the last millisecond of the month', clause, {
      facts: [one('first', FIRST), one('last', LAST)],
      expect: lines(['first', FIRST], ['last', LAST]),
    }),
    example('a millisecond before the month, and one after it, belong to others', clause, {
      facts: [one('before', FIRST - 1), one('after', LAST + 1)],
      expect: lines(),
    }),
    example('what happens after the as-of instant is not seen, at it it is', clause, {
      asOf: TENTH,
      facts: [one('at', TENTH), one('later', TENTH + 1)],
      expect: lines(['at', TENTH]),
    }),
    example('nothing happened', clause, { facts: [], expect: lines() }),
  ];
};

const dutyCases = (clause) => {
  const deadline = TENTH + Number(clause.hours) * HOUR_MS;
  const changes = { [clause.matter]: 'm-1' };
  const began = fact(clause.on, 'begun', TENTH, changes);
  const act = (ms, matter = 'm-1') => fact(clause.done, 'act', ms, { [clause.matter]: matter });
  const missed = expectation(clause, [{ ms: deadline, evidence: 'begun' }], ['due: 1', 'done: 0']);
  const met = expectation(clause, [], ['due: 1', 'done: 1']);
  return [
    example('at the limit', clause, { facts: [began, act(deadline)], expect: met }),
    example('a millisecond above the limit', clause, { facts: [began, act(deadline + 1)], expect: missed }),
    example('another matter that is done does not do this one', clause, {
      facts: [began, act(TENTH, 'm-2')],
      expect: missed,
    }),
    example('not judged before its deadline has passed', clause, {
      asOf: deadline - 1,
      facts: [began],
      expect: '  expect: {}',
    }),
    example('nothing began', clause, { facts: [act(TENTH)], expect: '  expect: {}' }),
  ];
};

export const clauseCases = (clause) => {
  const cases = clause.done === undefined ? chargeCases(clause) : dutyCases(clause);
  return `# Property p-1, manager e-1, service since 2025-01-01.\n${cases.join('\n')}\n`;
};
