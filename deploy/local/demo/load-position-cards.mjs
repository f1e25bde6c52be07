/** Brings in the cards of positions, as those who lead the people make them. */
import { heldBy } from './load-headquarters.mjs';

const PATH = '/api/staffing/position-cards';
const ANSWER = '同意，下月把二号路线的漏点补上。';

/** What is said of the lines that no record tells, by the numbers of the lines. */
const statedOf = ({ lines }, said) =>
  lines
    .flatMap(({ measure }, index) => (measure === 'stated' ? [index + 1] : []))
    .slice(0, said.length)
    .map((line, index) => ({ line, value: said[index][0], evidence: said[index][1] }));

const loadCard = async (book, { of, period, until, said }, { manager, general }) => {
  const name = `position-card/${of}/${period}`;
  const { id } = await manager.post(PATH, { appointmentId: book.idOf(heldBy(of)), period }, name);
  const stated = statedOf(await manager.get(`${PATH}/${id}`), said);
  if (stated.length > 0) await manager.put(`${PATH}/${id}/stated`, { stated }, `${name}/stated`);
  if (until === 'drafted') return id;
  await manager.post(`${PATH}/${id}/review`, undefined, `${name}/review`);
  if (until === 'approved') await general.post(`${PATH}/${id}/approval`, undefined, `${name}/approval`);
  return id;
};

/** The first is answered by whom it is about. */
export const loadPositionCards = async ({ eachOf }, book, { positionCards }, as) => {
  const [first] = await eachOf(positionCards, (card) => loadCard(book, card, as));
  await as.staff.post(`/api/staffing/my-position-cards/${first}/answer`, { text: ANSWER }, 'position-card/answer');
};
