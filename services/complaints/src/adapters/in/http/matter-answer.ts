import { currentCaller } from '@goldkey/access';
import type { Outcome, Refused } from '@goldkey/kernel';
import { settle, tellVersion } from '@goldkey/service-kit';
import type { FastifyReply } from 'fastify';
import type { Stored } from '../../../application/ports.js';
import type { GetComplaints } from '../../../application/queries/get-complaints.js';
import { masked } from '../../../application/queries/mask.js';
import type { Complaint } from '../../../domain/complaint/complaint.js';

const lineOf = async (lines: GetComplaints, complaintId: string) => {
  const [line] = await lines.run([complaintId]);
  return line && masked(line, currentCaller().permissions);
};

/** A refusal that tells what the record is now tells it as this caller may see it. */
const shown = async (lines: GetComplaints, { refusal }: Refused): Promise<Refused> => {
  const { current } = refusal.facts as { current?: { id: string } };
  if (current === undefined) return { accepted: false, refusal };
  const facts = { ...refusal.facts, current: await lineOf(lines, current.id) };
  return { accepted: false, refusal: { ...refusal, facts } };
};

/** The outcome of a command on a matter as its line, with the version in `ETag`. A refusal is thrown. */
export const answerMatter = async (lines: GetComplaints, reply: FastifyReply, outcome: Outcome<Stored<Complaint>>) => {
  const { state, version } = settle(outcome.accepted ? outcome : await shown(lines, outcome));
  tellVersion(reply, version);
  const line = await lineOf(lines, state.id);
  if (line === undefined) throw new Error('a complaint that was just stored is not there');
  return line;
};
