import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Follow, Guard } from '@goldkey/service-kit';
import type { Provider, Type } from '@nestjs/common';
import { HouseRuleReadersController } from './adapters/in/http/house-rules/house-rule-readers.controller.js';
import { OwnHouseRulesController } from './adapters/in/http/house-rules/own-house-rules.controller.js';
import { houseRuleReadingStore, houseRules } from './adapters/out/postgres/house-rule.stores.js';
import { propertyDirectory } from './adapters/out/postgres/properties.js';
import { unitStore } from './adapters/out/postgres/unit.store.js';
import { AcknowledgeHouseRule } from './application/house-rules/acknowledge-house-rule.js';
import { FollowHouseRule, type KeptHouseRule } from './application/house-rules/follow-house-rule.js';
import { JudgeHouseRule } from './application/house-rules/judge-house-rule.js';
import { ShowHouseRuleReadings } from './application/queries/show-house-rule-readings.js';
import { ShowOwnHouseRules } from './application/queries/show-own-house-rules.js';

const recorder = new Recorder({ now: () => instant(Date.now()) }, { next: () => uuidv7(Date.now(), randomBytes(10)) });

const useCase = <T>(provide: Type<T>, make: (database: Database) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [Database],
});

/** What judges changes in the register of house rules. */
export const houseRuleGuards = {
  'house-rules': (database: Database): Guard => {
    const judge = new JudgeHouseRule(unitStore(database));
    return ({ before, after }) =>
      judge.run({ before: before as KeptHouseRule | undefined, after: after as unknown as KeptHouseRule });
  },
};

/** What follows from changes in the register of house rules. */
export const houseRuleFollows = {
  'house-rules': (database: Database): Follow => {
    const parts = [houseRules(database), houseRuleReadingStore(database), propertyDirectory(database)] as const;
    const follow = new FollowHouseRule(...parts, recorder);
    return ({ after }) => follow.run({ after: after as unknown as KeptHouseRule });
  },
};

/** What is behind the doors of those who read house rules. */
export const houseRuleReaders: readonly Provider[] = [
  useCase(
    AcknowledgeHouseRule,
    (database) => new AcknowledgeHouseRule(houseRules(database), houseRuleReadingStore(database), recorder),
  ),
  useCase(
    ShowOwnHouseRules,
    (database) => new ShowOwnHouseRules(houseRules(database), houseRuleReadingStore(database)),
  ),
  useCase(
    ShowHouseRuleReadings,
    (database) => new ShowHouseRuleReadings(houseRules(database), houseRuleReadingStore(database)),
  ),
];

/** The doors of those who read house rules. */
export const houseRuleDoors: readonly Type<unknown>[] = [HouseRuleReadersController, OwnHouseRulesController];
