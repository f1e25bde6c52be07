/** Brings in archives, parking places with vehicles, and homes that are handed over or wait for it. */

const loadArchives = ({ eachOf }, book, archives, { manager }) =>
  eachOf(archives, async ({ key, archive, loan, returnedOn }) => {
    const path = '/api/estates/archives';
    const { id, version } = await manager.post(path, book.withIds(archive), `archive/${key}`);
    if (loan === undefined) return;
    const lent = await manager.post(`${path}/${id}/loans`, loan, `archive-loan/${key}`, version);
    if (returnedOn) await manager.post(`${path}/${id}/return`, { returnedOn }, `archive-return/${key}`, lent.version);
  });

const loadParking = async ({ post, eachOf }, book, { places, vehicles }, { manager }) => {
  await eachOf(places, async ({ key, place, assignment }) => {
    const path = '/api/estates/parking-places';
    const { id, version } = await manager.post(path, book.withIds(place), `parking/${key}`);
    if (assignment)
      await manager.post(`${path}/${id}/assignments`, book.withIds(assignment), `parking-assignment/${key}`, version);
  });
  await eachOf(vehicles, ({ key, vehicle }) => post('/api/estates/vehicles', book.withIds(vehicle), key));
};

const loadHandovers = async ({ get, eachOf }, book, { awaiting, handovers }, { manager }) => {
  const path = (key) => `/api/estates/households/${book.idOf(key)}`;
  await eachOf(awaiting, async (key) => {
    const { version, handover } = await get(path(key));
    if (handover === undefined)
      await manager.post(`${path(key)}/description`, { use: 'home', handover: 'awaiting' }, `awaiting/${key}`, version);
  });
  await eachOf(handovers, async ({ householdId: key, ...record }) => {
    const { version, handover, people } = await get(path(key));
    if (handover === 'handed-over') return;
    const receiverId = people.find(({ role }) => role === 'owner').personId;
    await manager.post(`${path(key)}/handover`, { ...record, receiverId }, `handover/${key}`, version);
  });
};

export const loadEstate = (doors, book, { estate }, as) =>
  Promise.all([
    loadArchives(doors, book, estate.archives, as),
    loadParking(doors, book, estate, as),
    loadHandovers(doors, book, estate, as),
  ]);
