/** Brings in renovations with their papers, deposits, permits and patrols. */
import { floorPlan } from './drawing.mjs';
import { onceKnown } from './once-known.mjs';

const PATH = '/api/inspections';

/** The drawing is handed in before the application that names it; its id is the sender's, so that sent again it is there already. */
const handIn = async (manager, propertyId, { key, plan }) => {
  const id = `demo-drawing-of-${key}`;
  const name = encodeURIComponent('装修平面图.png');
  const query = `id=${id}&propertyId=${propertyId}&kind=paper&name=${name}`;
  await manager.post(`${PATH}/attachments?${query}`, floorPlan(plan), `drawing/${key}`);
  return id;
};

const loadRenovation = async (book, told, { manager, general, staff }) => {
  const { key, application, deposit, permit, patrols, acceptance, depositReturn } = told;
  const body = book.withIds(application);
  const papers = await onceKnown(() => handIn(manager, body.propertyId, told));
  const made = await onceKnown(() =>
    manager.post(`${PATH}/renovations`, { ...body, papers: [papers] }, `renovation/${key}`),
  );
  let { version } = made;
  const act = async (who, name, said, step = name) => {
    const door = `${PATH}/renovations/${made.id}/${name}`;
    ({ version } = await who.post(door, said, `renovation/${key}/${step}`, version));
  };
  if (deposit) await act(manager, 'deposit', deposit);
  if (permit) await act(general, 'approval', permit);
  for (const [index, patrol] of patrols.entries()) await act(staff, 'patrols', patrol, `patrols/${index}`);
  if (acceptance) await act(general, 'acceptance', acceptance);
  if (depositReturn) await act(general, 'deposit-return', depositReturn);
};

export const loadRenovations = ({ eachOf }, book, { renovations }, as) =>
  eachOf(renovations, (told) => loadRenovation(book, told, as));
