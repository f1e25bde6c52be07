import { type Day, dayOf, type Recorder } from '@goldkey/kernel';
import { callToRead, dropReading } from '../../domain/house-rule-reading/decide.js';
import { readingId } from '../../domain/house-rule-reading/reading.js';
import type { HouseRuleReadingStore, HouseRules } from '../house-rule-ports.js';
import type { PropertyDirectory } from '../ports.js';

/** A rule as its register keeps it, as far as readings follow from it. */
export interface KeptHouseRule {
  readonly id: string;
  readonly propertyId: string;
  readonly state: string;
  readonly departmentId?: string;
  readonly readBy?: Day;
  readonly course: readonly { readonly act: string }[];
}

/**
 * What follows from a change of a house rule, in its transaction: who is called to read it, each until the day; once it is repealed
 * nobody is any more.
 */
export class FollowHouseRule {
  constructor(
    private readonly rules: Pick<HouseRules, 'concerned'>,
    private readonly readings: HouseRuleReadingStore,
    private readonly properties: PropertyDirectory,
    private readonly recorder: Recorder,
  ) {}

  async run({ after }: { readonly after: KeptHouseRule }): Promise<void> {
    const { id: ruleId, state, readBy, course } = after;
    const calls = course.at(-1)?.act === 'call-to-read';
    if (state === 'repealed') await this.readings.takeAll(ruleId, [], (known) => this.#drop(known));
    else if (calls && readBy !== undefined) await this.#call(after, readBy);
  }

  async #call(rule: KeptHouseRule, readBy: Day): Promise<void> {
    const { id: ruleId, propertyId } = rule;
    const property = (await this.properties.find([propertyId])).get(propertyId);
    const { now } = this.recorder.recording(undefined);
    const people = await this.rules.concerned(rule, dayOf(now, property?.zone ?? 'Asia/Shanghai'));
    const readers = new Map(people.map((employeeId) => [readingId(ruleId, employeeId), employeeId]));
    await this.readings.takeAll(ruleId, [...readers.keys()], (known, id) => {
      const employeeId = readers.get(id);
      if (employeeId === undefined) return this.#drop(known);
      const reader = { propertyId, ruleId, employeeId };
      return callToRead(known, { ...this.recorder.recording(undefined), reader, readBy });
    });
  }

  #drop(known: Parameters<typeof dropReading>[0] | undefined): ReturnType<typeof dropReading> {
    return known === undefined
      ? { accepted: true, events: [] }
      : dropReading(known, this.recorder.recording(undefined));
  }
}
