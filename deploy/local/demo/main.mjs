/**
 * The demo group: one region with six properties that are run well, badly and in between, with two full months of history
 * and the current one so far. A seeded simulator tells the story; all of it comes in through the services' own doors.
 */
import { doorsTo } from './doors.mjs';
import { historyAt } from './history.mjs';
import { foundGroup, idBook, loadDuties, loadOwners, loadPeople, loadPlaces } from './load.mjs';
import { untilSeen, untilSignedIn } from './ready.mjs';

/**
 * Loads it into the platform at `url`, and waits until whoever signs in sees it. A load that was broken off is continued by
 * loading again: what was done is found by its keys and answered as before. `say` gets a line for each step.
 */
export const loadDemo = async ({ url, secrets, say }) => {
  const doors = doorsTo({ url, secrets });
  const book = idBook();
  const history = historyAt(await foundGroup(doors, book));
  const { properties, households, employees, tasks, acts, roster, matters, forums, accounts } = history;
  await loadPlaces(doors, book, history);
  await loadPeople(doors, book, history, secrets.passwords);
  say(`  ${properties.length} properties, ${households.length} households, ${employees.length} people`);
  await loadDuties(doors, book, history);
  say(`  ${tasks.length} tasks, ${acts.length} acts of duty, ${roster.length} days of rosters`);
  const link = await loadOwners(doors, book, history);
  say(`  ${matters.length} complaints with what became of them, ${forums.length} owners' forums`);
  if (link) say(`  an owner's link: ${link}`);
  await untilSeen(doors, history);
  await untilSignedIn(url, secrets.passwords, accounts, { properties: properties.length });
  say('  assessed');
};
