import { CHANGEABLE, type IntakeChange } from './proposal.js';

/** What was told of a matter and stands. */
export interface Told {
  readonly id: string;
  readonly type: string;
  /** When its fact became true: told anew, it is no younger. */
  readonly time: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Retelling {
  readonly takenBack: readonly Told[];
  readonly anew: readonly Omit<Told, 'id'>[];
}

/** A fact of data says nothing of the household where there is none; all else is always said. */
const saidOf = (data: Told['data'], changes: IntakeChange, isIntake: boolean): Told['data'] => {
  const named = CHANGEABLE.filter(
    (name) => changes[name] !== undefined && (name in data || (isIntake && name === 'householdId')),
  );
  const said = { ...data, ...Object.fromEntries(named.map((name) => [name, changes[name]])) };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== undefined));
};

/**
 * What is told anew where an intake is put right: not the intake alone, but everything that repeats what was wrong with it (the close
 * and the owner's evaluation name the department that they are charged to). Refusing instead would leave exactly those matters wrong
 * that were closed already, and telling only the intake would charge two departments for one matter.
 */
export const retold = (told: readonly Told[], changes: IntakeChange): Retelling => {
  const pairs = told.flatMap((wrong) => {
    const { type, time, data } = wrong;
    const isIntake = type === 'goldkey.complaints.complaint.received.v1';
    const right = saidOf(data, changes, isIntake);
    const isSame = CHANGEABLE.every((name) => data[name] === right[name]);
    return isSame ? [] : [{ wrong, right: { type, time, data: right } }];
  });
  return { takenBack: pairs.map(({ wrong }) => wrong), anew: pairs.map(({ right }) => right) };
};

/** Of a matter for which another one stands, nothing stays told. */
export const untold = (told: readonly Told[]): Retelling => ({ takenBack: told, anew: [] });
