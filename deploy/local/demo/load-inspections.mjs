/** Brings in posts with their check-lists, rounds as a phone hands them in, and findings with what became of them. */
import { createHash } from 'node:crypto';

const PATH = '/api/inspections';

/** The id that the phone would have made; the same for the same round, so that loading again finds it. */
const roundIdOf = (key) => {
  const hex = createHash('sha256').update(`demo round ${key}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};

const loadRound = async (book, propertyId, { key, visits, ...round }, { manager }) => {
  const walked = visits.map(({ code, ...visit }) => ({
    ...visit,
    postId: book.idOf(`post ${code}`),
    checkListVersion: 1,
  }));
  const body = { ...round, propertyId: book.idOf(propertyId), visits: walked };
  await manager.put(`${PATH}/rounds/${roundIdOf(key)}`, body, `round/${key}`);
};

const loadFinding = async (book, { by, finding, acts }, index, as) => {
  let { id, version } = await as[by].post(`${PATH}/findings`, book.withIds(finding), `finding/${index}`);
  for (const { by: who, door, body } of acts)
    ({ id, version } = await as[who].post(`${PATH}/findings/${id}/${door}`, body, `finding/${index}/${door}`, version));
};

export const loadInspections = async ({ eachOf }, book, { inspections }, as) => {
  const { propertyId, checkLists, posts, rounds, findings } = inspections;
  await eachOf(checkLists, (list) =>
    as.manager.put(`${PATH}/check-lists`, book.withIds(list), `check-list/${list.kind}`),
  );
  await eachOf(posts, async ({ key, post }) => {
    const { id } = await as.manager.post(`${PATH}/posts`, book.withIds(post), key);
    book.note(key, id);
  });
  await eachOf(rounds, (round) => loadRound(book, propertyId, round, as));
  await eachOf(findings, (finding, index) => loadFinding(book, finding, index, as));
};
