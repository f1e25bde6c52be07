/** Brings in rules of the house: the manager drafts, the office reviews, the general manager approves; then people are called to read. */
const PATH = '/api/staffing/house-rules';

const loadRule = async (book, propertyId, told, as) => {
  const { manager, office, general } = as;
  const { key, rule, opinion, inForceFrom, reviewBy, readBy, readers } = told;
  const { id } = await manager.post(PATH, { ...book.withIds(rule), propertyId }, `house-rule/${key}`);
  const act = (who, name, body, version) =>
    who.post(`${PATH}/${id}/${name}`, body, `house-rule/${key}/${name}`, version);
  await act(office, 'review', { opinion }, 1);
  await act(general, 'approve', { inForceFrom, reviewBy }, 2);
  await act(manager, 'call-to-read', { readBy }, 3);
  for (const login of readers)
    await as[login].post('/api/staffing/my-house-rules', { ruleId: id }, `house-rule/${key}/read/${login}`);
};

export const loadHouseRules = ({ eachOf }, book, { inspections, houseRules }, as) =>
  eachOf(houseRules, (told) => loadRule(book, book.idOf(inspections.propertyId), told, as));
