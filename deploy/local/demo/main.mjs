/**
 * The demo group: one region with six properties that are run well, badly and in between, with two full months of history
 * and the current one so far. A seeded simulator tells the story; all of it comes in through the services' own doors.
 */
import { doorsTo } from './doors.mjs';
import { giveTasks, recordActs } from './duties.mjs';
import { fillReceptionLog, holdForums } from './matters.mjs';
import { buildOrganisation, foundGroup } from './organisation.mjs';
import { setRosters } from './roster.mjs';

/**
 * Loads it into the platform at `url`. A load that was broken off is continued by loading again: what was done is found
 * by its keys and answered as before. `say` gets a line for each step.
 */
export const loadDemo = async ({ url, secrets, say }) => {
  const doors = doorsTo({ url, secrets });
  const founded = await foundGroup(doors);
  const { calendar } = founded;
  const organisation = await buildOrganisation(doors, founded, secrets.passwords);
  const { properties, people } = organisation;
  say(`  ${properties.length} properties, ${people.length} people`);
  say(`  ${await setRosters(doors, organisation, calendar)} days of rosters`);
  say(
    `  ${await giveTasks(doors, organisation, calendar)} tasks, ${await recordActs(doors, organisation, calendar)} acts of duty`,
  );
  say(`  ${await fillReceptionLog(doors, organisation, calendar)} complaints with all that became of them`);
  say(`  ${await holdForums(doors, organisation, calendar)} owners' forums`);
};
