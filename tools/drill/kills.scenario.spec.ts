import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const VICTIMS = ['evaluation', 'complaints', 'relay of complaints', 'Kafka', 'PostgreSQL', 'the import itself'];

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

test('evaluation, complaints, a relay, Kafka, PostgreSQL and the import are killed: nothing is lost, nothing doubled', async () => {
  const { status, printed, told } = await drill('--kills', '6', '--seed', '11', '--rows', '2500');
  // A test that fails shows what was killed when, and what differs.
  if (status !== 0) throw new Error(`the drill ended with status ${status}:\n${told}\n${printed}`);
  expect(printed).toContain('Nothing was lost and nothing doubled.');
  for (const victim of VICTIMS) expect(printed).toMatch(new RegExp(`^\\d +${victim} `, 'm'));
}, 600_000);
