/**
 * The demo group: one region with six properties that are run well, badly and in between, with two full months of history
 * and the current one so far. A seeded simulator tells the story; all of it comes in through the services' own doors.
 */
import { beginBringingIn, endBringingIn } from './bringing-in.mjs';
import { MANAGED } from './cast.mjs';
import { doorsTo } from './doors.mjs';
import { historyAt } from './history.mjs';
import { foundGroup, idBook, loadDuties, loadOwners, loadPeople, loadPlaces } from './load.mjs';
import { loadBilling } from './load-billing.mjs';
import { loadBonuses } from './load-bonuses.mjs';
import { loadConvenience } from './load-convenience.mjs';
import { loadEstate } from './load-estate.mjs';
import { loadFieldwork } from './load-fieldwork.mjs';
import {
  loadHeadquarters,
  loadPositions,
  loadSuccession,
  placeHeadquarters,
  sessionsOf,
} from './load-headquarters.mjs';
import { loadHouseRules } from './load-house-rules.mjs';
import { loadInspections } from './load-inspections.mjs';
import { loadLeave } from './load-leave.mjs';
import { loadOwnerRelations } from './load-owner-relations.mjs';
import { loadCertificates, loadPeopleMatters } from './load-people.mjs';
import { loadPositionCards } from './load-position-cards.mjs';
import { loadPrivacy } from './load-privacy.mjs';
import { loadRegisters } from './load-registers.mjs';
import { loadRenovations } from './load-renovations.mjs';
import { loadShifts } from './load-shifts.mjs';
import { loadStandingOrders } from './load-standing-orders.mjs';
import { loadSupervision } from './load-supervision.mjs';
import { loadWork } from './load-work.mjs';
import { untilSeen } from './ready.mjs';

/** Who make, review and approve for the whole group. */
const HEADQUARTERS = new Set(['general', 'personnel', 'office']);

/**
 * Loads it into the platform at `url`, and waits until whoever signs in sees it. A load that was broken off is continued by
 * loading again: what was done is found by its keys and answered as before. `say` gets a line for each step.
 */
export const loadDemo = async ({ url, secrets, say }) => {
  const doors = doorsTo({ url, secrets });
  const book = idBook();
  const history = historyAt(await foundGroup(doors, book));
  const { properties, households, employees, tasks, acts, roster, matters, forums, accounts } = history;
  const { plans, meetings, shifts } = history;
  const { passwords } = secrets;
  const above = accounts.filter(({ login }) => HEADQUARTERS.has(login));
  const sessions = (of) => sessionsOf(doors, { url, passwords, accounts: of, properties: properties.length });
  await beginBringingIn(doors, accounts);
  await Promise.all([loadPlaces(doors, book, history), loadHeadquarters(doors, book, history, passwords)]);
  const headquarters = await sessions(above);
  await loadPositions(doors, book, history, headquarters.as);
  await loadPeople(doors, book, history, passwords);
  say(`  ${properties.length} properties, ${households.length} households, ${employees.length} people`);
  const [others, link] = await Promise.all([
    sessions(accounts.filter(({ login }) => !HEADQUARTERS.has(login))),
    loadOwners(doors, book, history),
    loadDuties(doors, book, history),
    loadCertificates(doors, book, history),
  ]);
  say(`  ${tasks.length} tasks, ${acts.length} acts of duty, ${roster.length} days of rosters`);
  say(`  ${matters.length} complaints with what became of them, ${forums.length} owners' forums`);
  if (link) say(`  an owner's link: ${link}`);
  const as = { ...headquarters.as, ...others.as };
  await Promise.all([
    loadSuccession(doors, book, history, as),
    loadWork(doors, book, history, as),
    loadPeopleMatters(doors, book, history, as).then(() => loadPositionCards(doors, book, history, as)),
    loadHouseRules(doors, book, history, as),
    Promise.all([loadEstate(doors, book, history, as), loadConvenience(book, history, as)]).then(() =>
      loadStandingOrders(doors, book, history, as),
    ),
    loadInspections(doors, book, history, as).then(() =>
      Promise.all([
        loadSupervision(book, history, as),
        loadFieldwork(book, history, as),
        loadRenovations(doors, book, history, as),
      ]),
    ),
    loadShifts(doors, book, history, { managed: MANAGED, as }),
    loadLeave(doors, book, history, as),
    loadOwnerRelations(book, history, as),
    loadBilling(doors, book, history, as),
    loadPrivacy(history, as),
    loadRegisters(doors, book, history, as),
  ]);
  say(`  ${plans.length} plans, ${meetings.length} meetings, points, training, certificates, archives, rounds, bills`);
  say(`  ${shifts.plan.length} days planned by shift, ${shifts.clockings.length} comings and goings`);
  await placeHeadquarters(doors, book, history, as);
  await untilSeen(doors, history);
  await loadBonuses(book, history, as);
  await Promise.all([headquarters.signOut(), others.signOut(), endBringingIn(doors, accounts)]);
  say('  assessed');
};
