/** `goldkey doctor`: how a copy is, in sentences, with what to do. */
import { declaredTopics } from '../kafka/topics.mjs';
import { home } from '../local/folders.mjs';
import { Obstacle } from '../local/processes.mjs';
import { foundServices } from '../local/services.mjs';
import { finding } from './checks/finding.mjs';
import { checkLag, checkOutboxes, checkParked, checkServices, checkTransactions } from './checks/flow.mjs';
import { checkGaps, MOST_HOURS } from './checks/gaps.mjs';
import { checkBackup, checkLedger } from './checks/keeping.mjs';
import { checkCertificates, checkClocks, checkDisk } from './checks/machine.mjs';
import { checkMigrations, checkTopics, checkVersions } from './checks/versions.mjs';
import { databasesOf, platformRuns, withDatabases, withStores } from './installation.mjs';
import { asAdmin, existingOf } from './topic-log.mjs';

const CHECKS = {
  versions: checkVersions,
  services: checkServices,
  migrations: checkMigrations,
  topics: checkTopics,
  clocks: checkClocks,
  disk: checkDisk,
  transactions: checkTransactions,
  outbox: checkOutboxes,
  lag: checkLag,
  parked: checkParked,
  gaps: checkGaps,
  ledger: checkLedger,
  backup: checkBackup,
  certificates: checkCertificates,
};

/** One check that cannot be made says so and leaves the others their turn. */
const runChecks = async (context) => {
  const findings = [];
  for (const [name, check] of Object.entries(CHECKS)) {
    try {
      findings.push(...(await check(context)));
    } catch (error) {
      findings.push(
        finding(
          name,
          'bad',
          `${name} could not be looked at: ${error.message}.`,
          'See that PostgreSQL and Kafka answer (npm run status).',
        ),
      );
    }
  }
  return findings;
};

const SIGNS = { ok: ' ok ', look: 'LOOK', bad: 'BAD ' };

const saying = (findings) => {
  const lines = findings.flatMap(({ check, state, said, todo }) => [
    `${SIGNS[state]}  ${check.padEnd(12)}  ${said}`,
    ...(todo === undefined ? [] : [`${' '.repeat(20)}→ ${todo}`]),
  ]);
  const count = (wanted) => findings.filter(({ state }) => state === wanted).length;
  const [bad, look] = [count('bad'), count('look')];
  const verdict = bad + look === 0 ? 'All is well.' : `${bad} to mend now, ${look} to look at.`;
  return [...lines, '', `${home}: ${verdict}`].join('\n');
};

/** Runs the command. Answers the exit status: 1 where anything is bad. */
export const doctor = async (options, { say, tell }) => {
  const hours = Number(options.within);
  if (!(hours > 0 && hours <= MOST_HOURS))
    throw new Obstacle(`--within: hours from 1 to ${MOST_HOURS}, for which the outbox is sure to have its history.`);
  const running = platformRuns();
  if (options.mend && running) say('the platform runs: what is mended is taken up within seconds');
  const findings = await withStores({ say }, async ({ postgres, kafka }) => {
    const services = foundServices();
    const databases = await databasesOf(postgres, services);
    return withDatabases(postgres, databases, (clients) =>
      asAdmin(kafka, async (admin) => {
        const topics = await existingOf(
          admin,
          declaredTopics().map(({ name }) => name),
        );
        return runChecks({ clients, admin, kafka, topics, services, running, hours, mend: options.mend });
      }),
    );
  });
  tell(options.json ? JSON.stringify({ home, findings }, null, 2) : saying(findings));
  return findings.some(({ state }) => state === 'bad') ? 1 : 0;
};
