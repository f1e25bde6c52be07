import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const VICTIMS = ['evaluation', 'complaints', 'relay of complaints', 'Kafka', 'PostgreSQL', 'the import itself'];
const OF_BILLING = ['billing', 'relay of billing'];

/** Runs the drill as a person does; answers its exit status and what it printed. */
const drill = (...args: string[]): Promise<{ status: number | null; printed: string; told: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['tools/drill.mjs', ...args], { cwd: root });
    let [printed, told] = ['', ''];
    child.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    child.stderr.on('data', (chunk) => {
      told += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, printed, told }));
  });

test('services, relays, Kafka, PostgreSQL and the import are killed while a register comes in, then while bills are made and paid: nothing is lost, nothing doubled', async () => {
  const { status, printed, told } = await drill('--kills', '6', '--seed', '11', '--rows', '2500');
  // A test that fails shows what was killed when, and what differs.
  if (status !== 0) throw new Error(`the drill ended with status ${status}:\n${told}\n${printed}`);
  expect(printed).toContain('Nothing was lost and nothing doubled.');
  // Both parts run on one platform, with six kills each.
  for (const victim of [...VICTIMS, ...OF_BILLING]) expect(printed).toMatch(new RegExp(`^\\d +${victim} `, 'm'));
  // A run is in parts, and one was killed between two of them.
  expect(printed).toMatch(/^\d +billing, half-way through a run +\d+ of \d+ parts booked/m);
  expect(printed).toContain('ok       every run killed half-way went on');
}, 600_000);
