/**
 * A statement of the bank at the managed property: one line is a home's and has its receipt, one is cash that was taken to the bank,
 * others wait for a person.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../folders.mjs';

const PATH = '/api/billing';
const HEAD = '交易日期,摘要,借方发生额,贷方发生额,对方户名,流水号';

/** Lines as a bank writes them: of homes that owe, of somebody whom nobody knows, the bank's own charge, and cash that came in. */
const linesOf = (day, [first, second], banked) => [
  HEAD,
  `${day},${first.building}-${first.room} 物业费,,${first.owed},周建国,ICBC-0001`,
  `${day},物业费 ${second.building}${second.room},,200.00,何晓梅,ICBC-0002`,
  `${day},转账,,366.00,宋立新,ICBC-0003`,
  `${day},手续费,2.50,,,ICBC-0004`,
  `${day},现金存入,,${banked.amount},,${banked.slip}`,
];

export const loadStatement = async (manager, { propertyId, today, banked }) => {
  const formats = JSON.parse(readFileSync(join(repository, 'deploy/examples/bank-formats.json'), 'utf8'));
  const kept = [];
  for (const format of formats)
    kept.push(await manager.post(`${PATH}/bank-formats`, { ...format, propertyId }, `bank-format/${format.account}`));
  const { items: owing } = await manager.get(
    `${PATH}/households?propertyId=${propertyId}&owes=true&sort=owed&pageSize=50`,
  );
  // A transfer of the same amount that a home made for another month would be taken for the line.
  const { items: transfers } = await manager.get(
    `${PATH}/payments?propertyId=${propertyId}&means=transfer&pageSize=200`,
  );
  const paid = new Set(transfers.map(({ householdId }) => householdId));
  const items = owing.filter(({ householdId }) => !paid.has(householdId));
  if (items.length < 2) return;
  const file = Buffer.from(linesOf(today, items, banked).join('\n'));
  const query = `formatId=${kept[0].id}&name=${encodeURIComponent(`网银流水-${today}.csv`)}`;
  const { id } = await manager.post(`${PATH}/bank-files?${query}`, file, 'bank-file');
  const certain = await manager.get(`${PATH}/bank-lines?fileId=${id}&confidence=certain`);
  const ids = certain.items.map((line) => line.id);
  if (ids.length > 0) await manager.post(`${PATH}/bank-lines/accept`, { ids }, 'bank-lines');
};
