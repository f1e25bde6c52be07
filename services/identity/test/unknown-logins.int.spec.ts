import { type IssuerWorld, issuerWorld, jsonOf } from './issuer-world.js';

let world: IssuerWorld;
beforeAll(async () => {
  world = await issuerWorld();
});
afterAll(() => world?.close());

test('whether an account exists is not told by its lock, and what was typed as a login is not kept', async () => {
  await world.createAccount({ login: 'qian', name: '钱' });
  const { go, interaction } = await world.begin();
  const course = async (login: string) => {
    const answers = [];
    for (let n = 0; n < 6; n += 1) {
      const answer = await world.login(go, interaction, { login, password: 'not the password' });
      answers.push([answer.status, (await jsonOf(answer)).code]);
    }
    return answers;
  };
  const [known, unknown] = [await course('qian'), await course('nobody-at-all')];
  expect(known.at(-1)).toEqual([409, 'identity.account-locked']);
  expect(unknown).toEqual(known);
  // Each attempt stands in the audit, those at what is locked too; of a login that nobody has its digest alone.
  const audited = async (recordKind: string) =>
    world.service.database.statement<{ change: string; ids: number; count: number }>(
      `SELECT change, count(DISTINCT record_id)::int AS ids, count(*)::int AS count FROM history
       WHERE record_kind = $1 AND change IN ('sign-in-failed', 'tried-while-locked') GROUP BY change ORDER BY change`,
      [recordKind],
    );
  expect(await audited('account')).toEqual([
    { change: 'sign-in-failed', ids: 1, count: 5 },
    { change: 'tried-while-locked', ids: 1, count: 1 },
  ]);
  expect(await audited('login')).toEqual(await audited('account'));
  expect(JSON.stringify(await world.service.database.statement('SELECT * FROM history'))).not.toContain(
    'nobody-at-all',
  );
  const kept = JSON.stringify(await world.service.database.statement('SELECT * FROM unknown_login'));
  expect(kept).toContain('"failures":5');
  expect(kept).not.toContain('nobody-at-all');
});
