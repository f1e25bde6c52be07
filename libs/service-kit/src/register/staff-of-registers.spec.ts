import { z } from 'zod';
import type { PersonalStore } from '../personal-data/declaration.js';
import { eraseRow } from '../personal-data/erase-row.js';
import { withRegisters } from './staff-of-registers.js';

const voices = {
  service: 'example',
  name: 'voices',
  table: 'voice',
  recordKind: 'voice',
  read: 'example:read',
  write: 'example:write',
  fields: z.object({ author: z.string(), on: z.string() }),
  begins: 'open',
  acts: { answer: { from: ['open'], to: 'open', happens: 'Answered', fields: z.object({ reply: z.string() }) } },
  sortedBy: 'on',
  searched: ['author'],
  personal: ['author', 'reply'],
};
const store: PersonalStore = {
  name: 'voices',
  title: ['言论', '言論', 'voices'],
  table: 'voice',
  of: 'owner',
  whose: [{ in: 'names', at: 'state.author' }],
  fields: [
    { at: 'state.author', sort: 'name', leaves: 'mark' },
    { at: 'state.reply', sort: 'words' },
  ],
  term: { years: 1, after: 't.sorted_at', because: 'service' },
};

test('what an act said of somebody is erased wherever it was said', () => {
  const [voice, staff] = withRegisters([voices], [store]) as [PersonalStore, PersonalStore];
  expect(staff.name).toBe('staff-of-voice');
  const course = [{ act: 'answer', content: { reply: '张三好' } }, { act: 'answer' }];
  const { changed } = eraseRow({ state: { author: '张三', reply: '张三好', course } }, voice, { before: '2030-01-01' });
  expect(changed).toEqual({
    state: { author: '***', course: [{ act: 'answer', content: {} }, { act: 'answer' }] },
  });
});

test('what is personal in a register and in the declaration of its table is the same', () => {
  const less = { ...store, fields: store.fields.slice(0, 1) };
  expect(() => withRegisters([voices], [less])).toThrow('voices: reply');
  expect(() => withRegisters([{ ...voices, personal: ['reply'] }], [store])).toThrow('voices: author');
  expect(() => withRegisters([voices], [])).toThrow('voices: author');
});
