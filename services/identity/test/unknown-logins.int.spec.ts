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
  const kept = JSON.stringify(await world.service.database.statement('SELECT * FROM unknown_login'));
  expect(kept).toContain('"failures":5');
  expect(kept).not.toContain('nobody-at-all');
});
