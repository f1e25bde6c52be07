/** Brings in the standing orders of the managed property: once its list, its homes and its parking places are there. */
import { SIGNED } from './load-convenience.mjs';

const PATH = '/api/convenience';

/** The parking place of that number. */
const placeId = async (manager, propertyId, number) => {
  const { items } = await manager.get(`/api/estates/parking-places?propertyId=${propertyId}&q=${number}&pageSize=10`);
  return items.find((place) => place.number === number).id;
};

const loadOrder = async (manager, { propertyId, itemId, performer, signature }, told) => {
  const { key, order, place, performed, reasons, appointment, pause } = told;
  const name = `standing/${key}`;
  const body = { ...order, itemId, signature, ...(place && { placeId: await placeId(manager, propertyId, place) }) };
  const { id } = await manager.post(`${PATH}/orders`, body, name);
  for (const { dueOn, at } of performed)
    await manager.post(`${PATH}/orders/${id}/services`, { employeeId: performer, dueOn, at }, `${name}/${dueOn}`);
  for (const { dueOn, reason } of reasons)
    await manager.post(`${PATH}/orders/${id}/days`, { dueOn, reason }, `${name}/${dueOn}`);
  // Each of what was told before is a change of the order.
  const version = 1 + performed.length + reasons.length;
  const who = { employeeId: performer };
  if (appointment)
    await manager.post(`${PATH}/orders/${id}/appointment`, { ...appointment, ...who }, `${name}/appointment`, version);
  if (pause) await manager.post(`${PATH}/orders/${id}/pause`, pause, `${name}/pause`, version + (appointment ? 1 : 0));
};

export const loadStandingOrders = ({ eachOf }, book, { inspections, standingOrders }, { manager }) => {
  const propertyId = book.idOf(inspections.propertyId);
  return eachOf(standingOrders, (told) => {
    const order = book.withIds(told.order);
    const signature = { on: 'screen', name: order.ownerName, lines: SIGNED };
    const performer = book.idOf(told.performer);
    return loadOrder(manager, { propertyId, itemId: book.idOf(told.item), performer, signature }, { ...told, order });
  });
};
