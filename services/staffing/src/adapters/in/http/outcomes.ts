import { currentCaller } from '@goldkey/access';
import { currentLocale, RefusedError, settle, tellVersion, textOf } from '@goldkey/service-kit';
import type { FastifyReply } from 'fastify';
import type { Kept } from '../../../application/ports.js';
import { texts } from '../../../texts/index.js';

/** The one outcome of a single command as the answer: the record with its version, told in `ETag` too. */
export const answerOne = <State extends object>(
  reply: FastifyReply,
  outcome: Kept<State> | undefined,
): State & { version: number } => {
  if (outcome === undefined) throw new Error('a command without an outcome');
  const { state, version } = settle(outcome);
  tellVersion(reply, version);
  return { ...state, version };
};

/** The outcomes of many commands, each for itself. */
export const answerMany = <State extends object>(outcomes: readonly Kept<State>[]) => {
  const items = outcomes.map((outcome, index) => {
    if (outcome.accepted) {
      const { id } = outcome.value.state as { id?: string };
      return { index, accepted: true as const, id, version: outcome.value.version };
    }
    const { code, facts } = outcome.refusal;
    return { index, accepted: false as const, code, detail: textOf([texts], currentLocale(), code, facts) };
  });
  const accepted = items.filter((item) => item.accepted).length;
  return { accepted, refused: items.length - accepted, items };
};

/** The person who acts; refused where the caller is none and the body names nobody. */
export const actingEmployee = (named: string | undefined): string => {
  const employeeId = named ?? currentCaller().employeeId;
  if (employeeId === undefined) throw new RefusedError({ code: 'staffing.employee-missing-invalid', facts: {} });
  return employeeId;
};
