/** Brings in what somebody asked about their own data: it waits for a second person to approve it. */

const PATH = '/api/identity/privacy-requests';

export const loadPrivacy = async ({ households }, { general }) => {
  const named = households.find(({ household }) => household.ownerName !== undefined);
  if (named === undefined) return;
  const { ownerName: name } = named.household;
  const { items } = await general.get(`${PATH}/people?kind=owner&q=${encodeURIComponent(name)}`);
  const [person] = items.filter((found) => found.name === name);
  if (person === undefined) return;
  const wish = { wish: 'export', kind: 'owner', ids: [person.id], proof: '本人持身份证到服务中心提出' };
  await general.post(PATH, wish, 'privacy/export');
};
