import type { MigrationClass } from '@goldkey/postgres';
import { CreateEvaluation1764000000701 } from './adapters/out/postgres/migrations/1764000000701-create-evaluation.js';
import { KeepContestedKeys1764000000702 } from './adapters/out/postgres/migrations/1764000000702-keep-contested-keys.js';
import { KnowWhatJudged1764000000703 } from './adapters/out/postgres/migrations/1764000000703-know-what-judged.js';
import { KeepVerifications1764000000704 } from './adapters/out/postgres/migrations/1764000000704-keep-verifications.js';
import { FindFactsOfTheGroup1764000000705 } from './adapters/out/postgres/migrations/1764000000705-find-facts-of-the-group.js';
import { KeepStipendsAndScorecards1764000000706 } from './adapters/out/postgres/migrations/1764000000706-keep-stipends-and-scorecards.js';
import { CloseMonths1764000000707 } from './adapters/out/postgres/migrations/1764000000707-close-months.js';
import { DecideAppeals1764000000708 } from './adapters/out/postgres/migrations/1764000000708-decide-appeals.js';
import { PublishResults1764000000709 } from './adapters/out/postgres/migrations/1764000000709-publish-results.js';
import { KnowWhatIsComplete1764000000710 } from './adapters/out/postgres/migrations/1764000000710-know-what-is-complete.js';
import { KeepRulebookVersions1764000000711 } from './adapters/out/postgres/migrations/1764000000711-keep-rulebook-versions.js';
import { ReviewYears1764000000712 } from './adapters/out/postgres/migrations/1764000000712-review-years.js';
import { TellNotices1764000000713 } from './adapters/out/postgres/migrations/1764000000713-tell-notices.js';
import { RuleFindingKinds1764000000714 } from './adapters/out/postgres/migrations/1764000000714-rule-finding-kinds.js';
import { PreviewReadings1764000000715 } from './adapters/out/postgres/migrations/1764000000715-preview-readings.js';
import { KnowWhatIsShownAhead1764000000716 } from './adapters/out/postgres/migrations/1764000000716-know-what-is-shown-ahead.js';
import { CountLinesOfMonths1764000000717 } from './adapters/out/postgres/migrations/1764000000717-count-lines-of-months.js';
import { ShareBonuses1764000000718 } from './adapters/out/postgres/migrations/1764000000718-share-bonuses.js';
import { IndexFigures1764000000719 } from './adapters/out/postgres/migrations/1764000000719-index-figures.js';
import { IndexFactsByCollection1764000000720 } from './adapters/out/postgres/migrations/1764000000720-index-facts-by-collection.js';
import { FormatWebhooks1764000000721 } from './adapters/out/postgres/migrations/1764000000721-format-webhooks.js';
import { ShowOwnCharges1764000000722 } from './adapters/out/postgres/migrations/1764000000722-show-own-charges.js';
import { KnowOnWhoseBehalf1764000000723 } from './adapters/out/postgres/migrations/1764000000723-know-on-whose-behalf.js';
import { TellOfOwnCases1764000000724 } from './adapters/out/postgres/migrations/1764000000724-tell-of-own-cases.js';
import { AddFilesToAppeals1764000000725 } from './adapters/out/postgres/migrations/1764000000725-add-files-to-appeals.js';
import { RemindOfRegisters1764000000726 } from './adapters/out/postgres/migrations/1764000000726-remind-of-registers.js';
import { SendNoticesByMail1764000000728 } from './adapters/out/postgres/migrations/1764000000728-send-notices-by-mail.js';
import { RevokeOutages1764000000729 } from './adapters/out/postgres/migrations/1764000000729-revoke-outages.js';
import { DropAppeals1764000000730 } from './adapters/out/postgres/migrations/1764000000730-drop-appeals.js';
import { LeasePreviews1764000000731 } from './adapters/out/postgres/migrations/1764000000731-lease-previews.js';
import { ShowOwnGrades1764000000732 } from './adapters/out/postgres/migrations/1764000000732-show-own-grades.js';
import { CountDutiesOfPersons1764000000733 } from './adapters/out/postgres/migrations/1764000000733-count-duties-of-persons.js';
import { FindActsByActor1764000000734 } from './adapters/out/postgres/migrations/1764000000734-find-acts-by-actor.js';
import { ShowFiledAppeals1764000000735 } from './adapters/out/postgres/migrations/1764000000735-show-filed-appeals.js';

/** The migrations of evaluation, in order. */
export const migrations: readonly MigrationClass[] = [
  CreateEvaluation1764000000701,
  KeepContestedKeys1764000000702,
  KnowWhatJudged1764000000703,
  KeepVerifications1764000000704,
  FindFactsOfTheGroup1764000000705,
  KeepStipendsAndScorecards1764000000706,
  CloseMonths1764000000707,
  DecideAppeals1764000000708,
  PublishResults1764000000709,
  KnowWhatIsComplete1764000000710,
  KeepRulebookVersions1764000000711,
  ReviewYears1764000000712,
  TellNotices1764000000713,
  RuleFindingKinds1764000000714,
  PreviewReadings1764000000715,
  KnowWhatIsShownAhead1764000000716,
  CountLinesOfMonths1764000000717,
  ShareBonuses1764000000718,
  IndexFigures1764000000719,
  IndexFactsByCollection1764000000720,
  FormatWebhooks1764000000721,
  ShowOwnCharges1764000000722,
  KnowOnWhoseBehalf1764000000723,
  TellOfOwnCases1764000000724,
  AddFilesToAppeals1764000000725,
  RemindOfRegisters1764000000726,
  SendNoticesByMail1764000000728,
  RevokeOutages1764000000729,
  DropAppeals1764000000730,
  LeasePreviews1764000000731,
  ShowOwnGrades1764000000732,
  CountDutiesOfPersons1764000000733,
  FindActsByActor1764000000734,
  ShowFiledAppeals1764000000735,
];
