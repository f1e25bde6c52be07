import { type Acting, accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Festival, FestivalEvent, FestivalTerms } from './festival.js';
import { refusePlanner } from './rules.js';

/** A festival is put on the property's list. `others` are those of the property on the same day. */
export const scheduleFestival = (
  others: readonly Festival[],
  command: Recording & { readonly terms: FestivalTerms & Required<Pick<FestivalTerms, 'scheduledAs'>> },
): Decision<FestivalEvent> => {
  const { terms, eventId, at } = command;
  const same = others.find(({ name, state }) => name === terms.name && state !== 'withdrawn');
  if (same !== undefined) return refuse('staffing.festival-already-scheduled', { festivalId: same.id });
  const { id: festivalId, propertyId } = terms;
  return refuseFuture(command) ?? accept({ type: 'FestivalScheduled', eventId, at, festivalId, propertyId, terms });
};

const about = ({ id, propertyId }: Festival, { eventId, at }: Recording) => ({
  eventId,
  at,
  festivalId: id,
  propertyId,
});

const refuseWithdrawn = ({ id, state }: Festival): Decision<never> | undefined =>
  state === 'withdrawn' ? refuse('staffing.festival-withdrawn', { festivalId: id }) : undefined;

const refuseSettled = (festival: Festival): Decision<never> | undefined =>
  refuseWithdrawn(festival) ??
  (festival.state === 'scheduled'
    ? undefined
    : refuse('staffing.festival-plan-already-approved', { festivalId: festival.id }));

/** The plan is written anew, as long as nobody has signed it off. */
export const reviseFestivalPlan = (
  festival: Festival,
  command: Recording & { readonly plan: string; readonly responsibleId?: string; readonly as?: readonly string[] },
): Decision<FestivalEvent> => {
  const { plan, responsibleId, as } = command;
  // Only the responsible person is another: the plan is still that of who wrote it.
  const writer = plan === festival.plan ? festival.plannedAs : as;
  return (
    refuseSettled(festival) ??
    accept({
      ...about(festival, command),
      type: 'FestivalPlanRevised',
      plan,
      ...(responsibleId && { responsibleId }),
      ...(writer && { as: writer }),
    })
  );
};

/** The plan is signed off by another person than who put it on the list or wrote it, and only where there is one. */
export const approveFestivalPlan = (festival: Festival, command: Recording & Acting): Decision<FestivalEvent> => {
  const settled = refuseSettled(festival);
  if (settled !== undefined) return settled;
  if (festival.plan === '') return refuse('staffing.festival-without-plan-invalid');
  if (command.at < festival.scheduled.at) return refuse('staffing.festival-approved-before-scheduled-invalid');
  return (
    refusePlanner(festival, command) ??
    refuseFuture(command) ??
    accept({ ...about(festival, command), type: 'FestivalPlanApproved', by: command.by })
  );
};

/** The decoration stands. */
export const completeFestivalPlan = (
  festival: Festival,
  command: Recording & { readonly result: string },
): Decision<FestivalEvent> => {
  const withdrawn = refuseWithdrawn(festival);
  if (withdrawn !== undefined) return withdrawn;
  if (festival.state === 'scheduled') return refuse('staffing.festival-plan-not-approved', { festivalId: festival.id });
  if (festival.state === 'completed')
    return refuse('staffing.festival-plan-already-completed', { festivalId: festival.id });
  if (festival.state === 'approved' && command.at < festival.approved.at)
    return refuse('staffing.festival-completed-before-approved-invalid');
  return (
    refuseFuture(command) ??
    accept({ ...about(festival, command), type: 'FestivalPlanCompleted', result: command.result })
  );
};

/** It was recorded by mistake: all that was told of it is taken back, the latest first, each by an event of its own. */
export const withdrawFestival = (
  festival: Festival,
  command: Recording & { readonly why: string; readonly eventIds: readonly [string, string] },
): Decision<FestivalEvent> => {
  const { why, eventIds } = command;
  if (festival.state === 'withdrawn') return refuse('staffing.festival-withdrawn', { festivalId: festival.id });
  const told = [
    ...(festival.state === 'completed' ? [['FestivalCompletionWithdrawn', festival.completed] as const] : []),
    ...(festival.state === 'scheduled' ? [] : [['FestivalApprovalWithdrawn', festival.approved] as const]),
    ['FestivalWithdrawn', festival.scheduled] as const,
  ];
  const ids = [command.eventId, ...eventIds];
  return accept<FestivalEvent>(
    ...told.map(([type, { event: withdrawnEvent }], index) => ({
      ...about(festival, command),
      eventId: ids[index] as string,
      type,
      withdrawnEvent,
      why,
    })),
  );
};
