import { answerKey, claimKey } from '../src/index.js';
import { everybody, notesDatabase } from './notes-database.js';

const notes = notesDatabase();
const { inTransaction } = notes;

describe('a command key', () => {
  const command = { caller: 'c', key: 'k-1', operation: 'note', inputHash: 'h' };

  test('gives the same answer again, and refuses other input', async () => {
    await inTransaction(everybody, async (tx) => {
      expect(await claimKey(tx, command)).toEqual({ state: 'new' });
      await answerKey(tx, command, 201, { id: 'n' });
    });
    const again = (changes: object) => inTransaction(everybody, (tx) => claimKey(tx, { ...command, ...changes }));
    expect(await again({})).toEqual({ state: 'answered', status: 201, answer: { id: 'n' } });
    expect(await again({ inputHash: 'other' })).toEqual({ state: 'other-input' });
    expect(await again({ caller: 'd' })).toEqual({ state: 'new' });
  });

  test('lets the second of two simultaneous commands wait for the first', async () => {
    const done: string[] = [];
    const run = (name: string) =>
      inTransaction(everybody, async (tx) => {
        const claim = await claimKey(tx, { ...command, key: 'k-2' });
        if (claim.state === 'new') {
          done.push(name);
          await tx.query('SELECT pg_sleep(0.05)');
          await answerKey(tx, { ...command, key: 'k-2' }, 200, name);
        }
        return claim;
      });
    const claims = await Promise.all([run('first'), run('second')]);
    expect(done).toHaveLength(1);
    expect(claims.map(({ state }) => state).sort()).toEqual(['answered', 'new']);
  });
});
