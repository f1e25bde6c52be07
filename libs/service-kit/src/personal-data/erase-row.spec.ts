import fc from 'fast-check';
import { declarePersonalData, ERASED, type PersonalStore, type PersonKeys } from './declaration.js';
import { eraseRow } from './erase-row.js';

const person = (changes: Partial<PersonKeys> = {}): PersonKeys => ({
  ...{ kind: 'owner', ids: [], accounts: [], names: [], phones: [], homes: [] },
  ...changes,
});

const store = (changes: Partial<PersonalStore>): PersonalStore => ({
  name: 'people',
  title: ['人', '人', 'people'],
  table: 'household',
  of: 'owner',
  whose: [],
  fields: [],
  term: { years: 3, after: 't.left_on', because: 'service' },
  ...changes,
});

const people = store({
  fields: [
    { at: 'contact_phone', sort: 'telephone' },
    { at: 'state.people[].name', sort: 'name', leaves: 'mark', of: { key: 'personId', in: 'ids' } },
    { at: 'state.people[].phone', sort: 'telephone', of: { key: 'personId', in: 'ids' } },
    { at: 'state.ownerName', sort: 'name', of: { key: '', in: 'names' } },
    { at: 'state.lines', sort: 'signature', leaves: 'empty' },
  ],
});

const home = {
  contact_phone: '138',
  state: {
    id: 'h-1',
    ownerName: '李四',
    people: [
      { personId: 'p-1', name: '张三', phone: '138', until: '2020-01-01' },
      { personId: 'p-2', name: '李四', phone: '139' },
    ],
    lines: [[1, 2]],
  },
};

test('one person goes from a row that tells of two, and the other stays', () => {
  const { changed } = eraseRow(home, people, { person: person({ ids: ['p-1'], names: ['张三'] }) });
  expect(changed).toEqual({
    contact_phone: null,
    state: {
      id: 'h-1',
      ownerName: '李四',
      people: [
        { personId: 'p-1', name: ERASED, until: '2020-01-01' },
        { personId: 'p-2', name: '李四', phone: '139' },
      ],
      lines: [],
    },
  });
});

test('what was said at a home goes with those who lived there then', () => {
  const survey = store({
    fields: [{ at: 'state.answers[].words', sort: 'words', of: { key: 'householdId', in: 'homes', on: 'at' } }],
  });
  const said = (day: string) => ({ householdId: 'h-1', at: Date.parse(`${day}T00:30:00+08:00`), words: day });
  const row = { state: { answers: ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(said) } };
  const homes = [{ householdId: 'h-1', from: '2026-01-01', until: '2026-06-30' }];
  const { changed } = eraseRow(row, survey, { person: person({ homes }) });
  const left = (changed['state'] as { answers: { words?: string }[] }).answers.map(({ words }) => words);
  expect(left).toEqual(['2025-12-31', undefined, undefined, '2026-07-01']);
});

test('an answer to what somebody said goes with who said it', () => {
  const sheet = store({
    fields: [{ at: 'state.said[].answer.text', sort: 'words', leaves: 'mark', of: { key: 'personId', in: 'ids' } }],
  });
  const row = {
    state: { said: ['p-1', 'p-2'].map((personId) => ({ personId, answer: { by: 'm', text: personId } })) },
  };
  const { changed } = eraseRow(row, sheet, { person: person({ ids: ['p-1'] }) });
  const left = (changed['state'] as typeof row.state).said.map(({ answer }) => answer);
  expect(left).toEqual([
    { by: 'm', text: ERASED },
    { by: 'm', text: 'p-2' },
  ]);
});

test('by time only those of a list go whose day has passed', () => {
  const timed = { ...people, term: { ...people.term, each: { list: 'state.people', day: 'until' } } };
  const { changed } = eraseRow(home, timed, { before: '2023-11-27' });
  expect(changed).toEqual({
    state: { ...home.state, people: [{ personId: 'p-1', name: ERASED, until: '2020-01-01' }, home.state.people[1]] },
  });
  expect(eraseRow(home, timed, { before: '2019-12-31' }).changed).toEqual({});
});

test('files that stood there are let go', () => {
  const papers = store({ fields: [{ at: 'state.papers', sort: 'papers', leaves: 'empty', release: 'LET GO' }] });
  const { changed, released } = eraseRow({ state: { papers: ['a', 'b'] } }, papers, { person: person() });
  expect(changed).toEqual({ state: { papers: [] } });
  expect([...released]).toEqual([['LET GO', ['a', 'b']]]);
});

test('what must be unlike any other keeps the key of its row', () => {
  const account = store({ fields: [{ at: 'login', sort: 'account', leaves: 'mark-and-key' }] });
  const first = eraseRow({ login: 'wang' }, account, { person: person() }, 'a-1');
  expect(first.changed).toEqual({ login: `${ERASED}a-1` });
  expect(eraseRow(first.changed, account, { person: person() }, 'a-1').changed).toEqual({});
});

test('what belongs to others is declared before them, since it is found through them', () => {
  const [orders, callers] = [
    store({ name: 'orders', fields: people.fields }),
    store({ name: 'callers', fields: people.fields }),
  ];
  const through = { ...orders, whose: [{ through: 'callers', at: 'matter_id' }] };
  expect(() => declarePersonalData({ service: 'x', stores: [callers, through], notPersonal: {} })).toThrow(RangeError);
  expect(declarePersonalData({ service: 'x', stores: [through, callers], notPersonal: {} }).stores).toHaveLength(2);
});

const word = fc.string({ minLength: 1, maxLength: 6 }).filter((text) => !text.startsWith('*'));
const row = fc.record({
  contact_phone: fc.option(word),
  state: fc.record(
    {
      ownerName: word,
      people: fc.array(
        fc.record({ personId: fc.constantFrom('p-1', 'p-2'), name: word, phone: word }, { requiredKeys: ['personId'] }),
      ),
      lines: fc.array(fc.tuple(fc.nat(), fc.nat())),
      other: fc.anything().filter((value) => value !== undefined),
    },
    { requiredKeys: [] },
  ),
});

test('after erasing nothing of the person is left, erasing again changes nothing, and what is not declared stays', () => {
  fc.assert(
    fc.property(row, (was) => {
      const erasing = { person: person({ ids: ['p-1'], names: [String(was.state.ownerName)] }) };
      const now = { ...was, ...eraseRow(was, people, erasing).changed } as unknown as typeof was;
      expect(eraseRow(now, people, erasing).changed).toEqual({});
      expect(now.contact_phone).toBeNull();
      expect(now.state.ownerName).toBeUndefined();
      for (const each of now.state.people ?? [])
        if (each.personId === 'p-1') expect([undefined, ERASED]).toContain(each.name);
      const others = (of: typeof was) => [
        (of.state.people ?? []).filter(({ personId }) => personId === 'p-2'),
        of.state.other,
      ];
      expect(others(now)).toEqual(others(was));
    }),
  );
});
