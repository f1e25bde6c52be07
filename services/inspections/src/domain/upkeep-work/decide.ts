import {
  type Acting,
  accept,
  type Day,
  type Decision,
  idsOf,
  isSelf,
  type Recording,
  refuse,
  tookStep,
} from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { isDueOn, type UpkeepProgramme } from '../upkeep-programme/upkeep-programme.js';
import { afterAct, type UpkeepWorkAct, type UpkeepWorkState } from './machine.js';
import {
  type Doing,
  type Judgement,
  type QualityMark,
  type UpkeepWork,
  type UpkeepWorkEvent,
  upkeepWorkId,
} from './upkeep-work.js';

type Told = Omit<UpkeepWorkEvent, 'eventId' | 'at'>;
const happened = (command: Recording, told: Told): Decision<UpkeepWorkEvent> =>
  refuseFuture(command) ?? accept({ ...told, eventId: command.eventId, at: command.at });

const next = (work: UpkeepWork, act: UpkeepWorkAct): UpkeepWorkState | Decision<never> =>
  afterAct(work.state, act) ?? refuse('inspections.upkeep-work-state', { state: work.state });

export interface DoUpkeepWork extends Recording, Acting, Pick<Doing, 'note' | 'photos'> {
  readonly programme: UpkeepProgramme;
  /** The day for which it is done. */
  readonly day: Day;
  /** The local day of `at`. */
  readonly today: Day;
}

/** It is done, or done again after it was sent back. Nothing is done before its day; later it is late. */
export const doUpkeepWork = (known: UpkeepWork | undefined, command: DoUpkeepWork): Decision<UpkeepWorkEvent> => {
  const { programme, day, today, at, by, note, photos } = command;
  const state = known === undefined ? 'done' : next(known, 'redo');
  if (typeof state === 'object') return state;
  if (!isDueOn(programme, day)) return refuse('inspections.upkeep-not-due-invalid', { day });
  if (today < day) return refuse('inspections.upkeep-before-day-invalid', { day });
  const { id: programmeId, propertyId } = programme;
  const selves = idsOf(command);
  const doing: Doing = { at, day: today, by, selves, photos, ...(note !== undefined && { note }) };
  const work: UpkeepWork = {
    ...{ id: upkeepWorkId(programmeId, day), propertyId, programmeId, day, state, doing },
    judgements: known?.judgements ?? [],
  };
  return happened(command, { type: 'UpkeepWorkDone', work, facts: { day, late: today > day } });
};

/** By the employee who looked. */
export interface JudgeUpkeepWork extends Recording, Acting {
  readonly mark: QualityMark;
  readonly remark?: string;
  /** Who does the work by the programme, whoever said that it was done; absent: a firm. */
  readonly doerId?: string;
}

/** Another person than who did it gives it a mark; poor work is sent back with what is wrong. */
export const judgeUpkeepWork = (known: UpkeepWork, command: JudgeUpkeepWork): Decision<UpkeepWorkEvent> => {
  const { mark, by, remark, at, doerId } = command;
  const isPoor = mark === 'poor';
  const state = next(known, isPoor ? 'return' : 'mark');
  if (typeof state === 'object') return state;
  if (tookStep(known.doing.by, known.doing.selves, command) || isSelf(doerId, command))
    return refuse('inspections.same-person.forbidden', {});
  if (isPoor && remark === undefined) return refuse('inspections.upkeep-remark-missing-invalid', {});
  if (at < known.doing.at) return refuse('inspections.act-too-early-invalid', {});
  const judgement: Judgement = { mark, by, at, ...(remark !== undefined && { remark }) };
  return happened(command, {
    type: isPoor ? 'UpkeepWorkReturned' : 'UpkeepWorkMarked',
    work: { ...known, state, judgements: [...known.judgements, judgement] },
    facts: { day: known.day, mark, ...(remark !== undefined && { remark }) },
  });
};

export interface WithdrawUpkeepWork extends Recording {
  readonly reason: string;
}

/** It was said to be done by mistake: it is to be done as before. */
export const withdrawUpkeepWork = (known: UpkeepWork, command: WithdrawUpkeepWork): Decision<UpkeepWorkEvent> => {
  const state = next(known, 'withdraw');
  if (typeof state === 'object') return state;
  const facts = { day: known.day, reason: command.reason };
  return happened(command, { type: 'UpkeepWorkWithdrawn', work: { ...known, state }, facts });
};

export interface WithdrawMark extends Recording, Acting {
  readonly reason: string;
  /** Who does the work by the programme; absent: a firm. */
  readonly doerId?: string;
}

/** Its last mark was a mistake: it is to be judged anew. Neither who gave it nor who did the work says so. */
export const withdrawMark = (known: UpkeepWork, command: WithdrawMark): Decision<UpkeepWorkEvent> => {
  const state = next(known, 'unmark');
  if (typeof state === 'object') return state;
  const last = known.judgements.at(-1);
  if (last === undefined) return refuse('inspections.upkeep-not-marked', { day: known.day });
  const { doing, judgements, day } = known;
  if (isSelf(last.by, command)) return refuse('inspections.own-entry.forbidden', {});
  if (tookStep(doing.by, doing.selves, command) || isSelf(command.doerId, command))
    return refuse('inspections.same-person.forbidden', {});
  const facts = { day, mark: last.mark, reason: command.reason };
  const work: UpkeepWork = { ...known, state, judgements: judgements.slice(0, -1) };
  return happened(command, { type: 'UpkeepMarkWithdrawn', work, facts });
};
