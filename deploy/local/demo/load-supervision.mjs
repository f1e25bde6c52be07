/** Brings in what supervision, the quality centre and conduct show. */
const PATH = '/api/inspections';
/** The fields that name people besides those that every record has. */
const named = (book, { participantIds, expectedIds, inspectorId, ...record }) => ({
  ...book.withIds(record),
  ...(participantIds && { participantIds: participantIds.map(book.idOf) }),
  ...(expectedIds && { expectedIds: expectedIds.map(book.idOf) }),
  ...(inspectorId && { inspectorId: book.idOf(inspectorId) }),
});

export const loadSupervision = async (book, { supervision }, { manager, quality, general }) => {
  const { nightPlan, nightCheck, fullCoverage, jointInspection, thirdParty, conduct, hearing, draw, word } =
    supervision;
  await manager.post(`${PATH}/night-checks/plans`, named(book, nightPlan), 'supervision/night-plan');
  await manager.post(`${PATH}/night-checks`, named(book, nightCheck), 'supervision/night-check');
  await manager.post(`${PATH}/full-coverages`, named(book, fullCoverage), 'supervision/full-coverage');
  await quality.post(`${PATH}/joint-inspections`, named(book, jointInspection), 'supervision/joint-inspection');
  await quality.post(`${PATH}/third-party-results`, named(book, thirdParty), 'supervision/third-party');
  const sealed = await quality.post(`${PATH}/draws`, draw, 'supervision/draw');
  await general.post(`${PATH}/draws/${sealed.id}/lots`, { word }, 'supervision/draw/lots', sealed.version);
  const told = await manager.post(`${PATH}/conduct-cases`, named(book, conduct), 'supervision/conduct');
  await general.post(`${PATH}/conduct-cases/${told.id}/hearing`, hearing, 'supervision/conduct/hearing', told.version);
};
