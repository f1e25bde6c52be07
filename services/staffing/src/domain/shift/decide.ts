import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { type DutyPost, type DutyPostEvent, lengthOf, type Shift, type ShiftEvent } from './shift.js';

/** Whether two flat records say the same, in whatever order. */
const isSame = <Flat extends object>(one: Flat, other: Flat): boolean =>
  ([...Object.keys(one), ...Object.keys(other)] as (keyof Flat)[]).every((key) => one[key] === other[key]);

const refuseNameTaken = (others: readonly DutyPost[], name: string, id: string): Decision<never> | undefined =>
  others.some((other) => other.id !== id && other.state === 'in-use' && other.name === name)
    ? refuse('staffing.duty-post-name-taken', { name })
    : undefined;

/** A duty post is named. `others` are those of the property, in whatever state. */
export const defineDutyPost = (
  others: readonly DutyPost[],
  { eventId, at, post }: Recording & { readonly post: DutyPost },
): Decision<DutyPostEvent> =>
  refuseNameTaken(others, post.name, post.id) ?? accept({ type: 'DutyPostDefined', eventId, at, post });

/** What a correction may change; what is left out stays. */
export type DutyPostCorrection = Partial<Pick<DutyPost, 'name' | 'minimum' | 'state'>>;

/** A duty post is renamed, manned otherwise, retired or taken up again. */
export const correctDutyPost = (
  post: DutyPost,
  { eventId, at, others, changes }: Recording & { others: readonly DutyPost[]; changes: DutyPostCorrection },
): Decision<DutyPostEvent> => {
  const corrected = { ...post, ...changes };
  if (isSame(corrected, post)) return accept();
  const taken = corrected.state === 'in-use' ? refuseNameTaken(others, corrected.name, post.id) : undefined;
  return taken ?? accept({ type: 'DutyPostCorrected', eventId, at, post: corrected });
};

/** What a shift template is judged beside. */
export interface ShiftSurroundings {
  /** Templates of the property, in whatever state. */
  readonly others: readonly Shift[];
  /** Duty posts of the property, in whatever state. */
  readonly posts: readonly DutyPost[];
}

const refuseUnfit = (shift: Shift, { others, posts }: ShiftSurroundings): Decision<never> | undefined => {
  const { id, name, sign, dutyPostId, breakMinutes } = shift;
  if (breakMinutes >= lengthOf(shift)) return refuse('staffing.shift-break-invalid', { breakMinutes });
  if (dutyPostId !== undefined && !posts.some((post) => post.id === dutyPostId && post.state === 'in-use'))
    return refuse('staffing.duty-post-not-found', { id: dutyPostId });
  const rivals = others.filter((other) => other.id !== id && other.state === 'in-use');
  if (rivals.some((other) => other.name === name)) return refuse('staffing.shift-name-taken', { name });
  return rivals.some((other) => other.sign === sign) ? refuse('staffing.shift-sign-taken', { sign }) : undefined;
};

/** A template is made. Name and sign are one's own among those in use. */
export const defineShift = (
  surroundings: ShiftSurroundings,
  { eventId, at, shift }: Recording & { readonly shift: Shift },
): Decision<ShiftEvent> => refuseUnfit(shift, surroundings) ?? accept({ type: 'ShiftDefined', eventId, at, shift });

/** What a correction may change; what is left out stays, `null` takes away. */
export type ShiftCorrection = Partial<Omit<Shift, 'id' | 'propertyId' | 'dutyPostId' | 'craft'>> & {
  readonly dutyPostId?: string | null;
  readonly craft?: string | null;
};

const withChanges = (shift: Shift, { dutyPostId, craft, ...changes }: ShiftCorrection): Shift => {
  const { dutyPostId: oldPost, craft: oldCraft, ...rest } = shift;
  const post = dutyPostId === undefined ? oldPost : (dutyPostId ?? undefined);
  const needed = craft === undefined ? oldCraft : (craft ?? undefined);
  return { ...rest, ...changes, ...(post && { dutyPostId: post }), ...(needed && { craft: needed }) };
};

/** A template is changed, retired or taken up again. Days planned with it before keep the hours that they had. */
export const correctShift = (
  shift: Shift,
  command: Recording & ShiftSurroundings & { readonly changes: ShiftCorrection },
): Decision<ShiftEvent> => {
  const { eventId, at, changes } = command;
  const corrected = withChanges(shift, changes);
  if (isSame(corrected, shift)) return accept();
  const unfit = corrected.state === 'in-use' ? refuseUnfit(corrected, command) : undefined;
  return unfit ?? accept({ type: 'ShiftCorrected', eventId, at, shift: corrected });
};
