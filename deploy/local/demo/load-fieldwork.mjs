/** Brings in routes, incidents, equipment and upkeep. */

const PATH = '/api/inspections';

const loadIncident = async (book, { told, calls, record }, { manager }) => {
  let { id, version } = await manager.post(`${PATH}/incidents`, book.withIds(told), 'fieldwork/incident');
  for (const call of calls)
    ({ version } = await manager.post(`${PATH}/incidents/${id}/calls`, call, `fieldwork/call/${call.to}`, version));
  await manager.post(`${PATH}/incidents/${id}/record`, record, 'fieldwork/incident/record', version);
};

const loadUpkeep = async (book, { programme, works }, { manager, general }) => {
  const key = `fieldwork/upkeep/${programme.name}`;
  const { id } = await manager.post(`${PATH}/upkeep-programmes`, book.withIds(programme), key);
  for (const { day, at, mark } of works) {
    const work = await manager.post(`${PATH}/upkeep-programmes/${id}/work`, { day, at }, `${key}/${day}`);
    if (mark !== undefined) await general.post(`${PATH}/upkeep-work/${work.id}/mark`, mark, `${key}/${day}/mark`);
  }
};

export const loadFieldwork = async (book, { fieldwork, inspections }, as) => {
  const { route, incident, equipment, reading, upkeep } = fieldwork;
  const postIds = route.posts.map((code) => book.idOf(`post ${code}`));
  const drawn = { propertyId: book.idOf(inspections.propertyId), name: route.name, postIds };
  await as.manager.post(`${PATH}/routes`, drawn, 'fieldwork/route');
  await loadIncident(book, incident, as);
  for (const piece of equipment) {
    const { id } = await as.manager.post(`${PATH}/equipment`, book.withIds(piece), `fieldwork/${piece.code}`);
    if (piece.code === reading.code)
      await as.manager.post(`${PATH}/equipment/${id}/readings`, { value: reading.value }, 'fieldwork/reading');
  }
  for (const kept of upkeep) await loadUpkeep(book, kept, as);
};
