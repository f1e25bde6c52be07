import {
  Chips,
  ChoiceChip,
  DialogButton,
  formatMoney,
  type ListSpec,
  Loaded,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  PlainTable,
  StateChip,
  StateNote,
  type Tone,
  useFormat,
  useIsPhone,
  useList,
  useRead,
  useText,
} from '@goldkey/ui';
import { Link } from 'react-router';
import { BONUSES, type BonusItem, type BonusStage } from './api.js';
import { GrantDialog } from './grant-dialog.js';
import { OwnBonuses } from './own-bonuses.js';
import { bonusPeriods } from './periods.js';
import { bonusTexts } from './text/texts.js';

const STAGES: readonly BonusStage[] = ['draft', 'submitted', 'approved', 'reversed'];
const tones: Readonly<Record<BonusStage, Tone>> = {
  draft: 'soon',
  submitted: 'soon',
  approved: 'done',
  reversed: 'plain',
};

const bonusList = {
  filters: { period: 'one', stage: 'one' },
  sorts: ['period'],
  defaultSort: 'period',
  pageSize: 50,
} as const satisfies ListSpec;

/** How far a bonus is. */
export const BonusStageChip = ({ stage }: { stage: BonusStage }) => {
  const t = useText(bonusTexts);
  return <StateChip tone={tones[stage]}>{t(`stage.${stage}`)}</StateChip>;
};

const useBonusColumns = (): readonly PlainColumn<BonusItem>[] => {
  const t = useText(bonusTexts);
  const format = useFormat();
  const isPhone = useIsPhone();
  const amounts: readonly PlainColumn<BonusItem>[] = [
    { key: 'people', title: t('people'), number: true, cell: ({ people }) => people },
    { key: 'shared', title: t('shared'), number: true, cell: ({ shared }) => formatMoney(shared) },
    { key: 'kept', title: t('left'), number: true, cell: ({ kept }) => formatMoney(kept) },
  ];
  return [
    {
      key: 'department',
      title: t('department'),
      cell: ({ bonusId, propertyName, departmentName }) => (
        <Link to={`/bonuses/${bonusId}`}>
          {propertyName} {departmentName}
        </Link>
      ),
    },
    { key: 'period', title: t('period'), short: true, cell: ({ period }) => format.period(period) },
    { key: 'stage', title: t('stage'), short: true, cell: ({ stage }) => <BonusStageChip stage={stage} /> },
    ...(isPhone ? [] : amounts),
    { key: 'amount', title: t('amount'), number: true, cell: ({ amount }) => <b>{formatMoney(amount)}</b> },
  ];
};

/** Bonuses of departments: all of the scope for who grants them or reads of people, one's own departments' for a head. */
export const BonusesPage = () => {
  const t = useText(bonusTexts);
  const format = useFormat();
  const { now } = format;
  const columns = useBonusColumns();
  const { state: list, change } = useList(bonusList);
  const { period, stage } = list.filters;
  const read = useRead<{ readonly items: readonly BonusItem[] }>(BONUSES, { period }, { keep: true });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={
        <DialogButton permission="evaluation:grant-bonus" primary dialog={(close) => <GrantDialog onClose={close} />}>
          {t('grant')}
        </DialogButton>
      }
    >
      <Chips>
        <ChoiceChip
          label={t('period')}
          value={period}
          choices={bonusPeriods(now, period).map((value) => ({ value, title: format.period(value) }))}
          all={t('period.all')}
          onChange={(next) => change({ filters: { period: next } })}
        />
        <ChoiceChip
          label={t('stage')}
          value={stage}
          choices={STAGES.map((value) => ({ value, title: t(`stage.${value}`) }))}
          all={t('stage.all')}
          onChange={(next) => change({ filters: { stage: next } })}
        />
      </Chips>
      <Loaded query={read}>
        {({ items }) => {
          const rows = items.filter((item) => stage === undefined || item.stage === stage);
          return rows.length === 0 ? (
            <StateNote icon="people" title={t('empty')}>
              {t('empty.lead')}
            </StateNote>
          ) : (
            <Paper>
              <PaperPart>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too. */}
                <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={t('title')}>
                  <PlainTable columns={columns} rows={rows} rowKey={({ bonusId }) => bonusId} label={t('title')} />
                </section>
              </PaperPart>
            </Paper>
          );
        }}
      </Loaded>
      <div style={{ marginTop: 24 }}>
        <OwnBonuses />
      </div>
    </Page>
  );
};
