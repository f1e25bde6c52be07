import {
  type Fact,
  Facts,
  formatMoney,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  SectionHead,
  Split,
  StateChip,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRoleName } from '../../parts.js';
import { TablePart } from '../../table-part.js';
import { type Bonus, type BonusPerson, bonusPath } from './api.js';
import { type BonusAct, BonusDialog } from './bonus-dialogs.js';
import { BonusStageChip } from './bonuses-page.js';
import { SharesForm } from './shares-form.js';
import { bonusTexts } from './text/texts.js';

const usePersonColumns = (): readonly PlainColumn<BonusPerson>[] => {
  const t = useText(bonusTexts);
  const roleName = useRoleName();
  return [
    {
      key: 'person',
      title: t('person'),
      cell: ({ name, isHead, role }) => (
        <>
          {name} {isHead ? <StateChip tone="plain">{t('person.head')}</StateChip> : null}
          {role === undefined ? <StateChip tone="late">{t('person.gone')}</StateChip> : null}
        </>
      ),
    },
    { key: 'role', title: t('role'), short: true, cell: ({ role }) => roleName(role) ?? '—' },
    {
      key: 'share',
      title: t('share'),
      number: true,
      cell: ({ amount }) => (amount === undefined ? '—' : <b>{formatMoney(amount)}</b>),
    },
  ];
};

const Shown = ({ shown, stage }: Pick<Bonus, 'shown' | 'stage'>) => {
  const t = useText(bonusTexts);
  if (shown.length === 0) return stage === 'reversed' ? '—' : t(stage === 'approved' ? 'shown.next' : 'shown.none');
  return shown.map(({ publicationId, until, takesBack, told }) => (
    <div key={publicationId}>
      <Link to={`/publications/${publicationId}`}>{t(takesBack ? 'shown.back' : 'shown.until', { until })}</Link>
      {told ? ` · ${t('shown.told')}` : null}
    </div>
  ));
};

const Aside = ({ bonus }: { bonus: Bonus }) => {
  const t = useText(bonusTexts);
  const format = useFormat();
  const { granted, submitted, returned, approved, reversed } = bonus;
  const by = ({ byName, at }: { byName: string; at: string }): string =>
    t('by', { name: byName, at: format.instant(at) });
  const why = ({ byName, at, reason }: { byName: string; at: string; reason: string }): string =>
    t('by.why', { name: byName, at: format.instant(at), reason });
  const facts: readonly Fact[] = [
    { label: t('stage'), value: <BonusStageChip stage={bonus.stage} /> },
    { label: t('property'), value: bonus.propertyName },
    { label: t('head'), value: bonus.headName ?? t('head.none') },
    { label: t('amount'), value: formatMoney(bonus.amount) },
    { label: t('shared'), value: formatMoney(bonus.shared) },
    { label: t(bonus.stage === 'draft' ? 'left' : 'kept'), value: formatMoney(bonus.kept) },
    ...(submitted?.keptReason === undefined ? [] : [{ label: t('keptReason'), value: submitted.keptReason }]),
    { label: t('reason'), value: bonus.reason },
    { label: t('granted'), value: by(granted) },
    ...(returned === undefined ? [] : [{ label: t('returned'), value: why(returned) }]),
    ...(submitted === undefined ? [] : [{ label: t('submitted'), value: by(submitted) }]),
    ...(approved === undefined ? [] : [{ label: t('approved'), value: by(approved) }]),
    ...(reversed === undefined ? [] : [{ label: t('reversed'), value: why(reversed) }]),
    { label: t('shown'), value: <Shown {...bonus} /> },
  ];
  return <Facts facts={facts} lined />;
};

const Acts = ({ bonus, unsaved, act }: { bonus: Bonus; unsaved: boolean; act: (name: BonusAct) => void }) => {
  const t = useText(bonusTexts);
  const { mayShare, mayDecide, mayReverse, needsGrantor, people } = bonus;
  return (
    <>
      {mayReverse ? (
        <Button danger onClick={() => act('reverse')}>
          {t('reverse')}
        </Button>
      ) : null}
      {mayDecide ? <Button onClick={() => act('return')}>{t('return')}</Button> : null}
      {mayDecide ? (
        <Button type="primary" disabled={needsGrantor} onClick={() => act('approve')}>
          {t('approve')}
        </Button>
      ) : null}
      {mayShare && people > 0 ? (
        <Button type="primary" disabled={unsaved} onClick={() => act('submit')}>
          {t('submit')}
        </Button>
      ) : null}
    </>
  );
};

const Shares = ({ bonus, onUnsaved }: { bonus: Bonus; onUnsaved: (unsaved: boolean) => void }) => {
  const t = useText(bonusTexts);
  const columns = usePersonColumns();
  if (bonus.mayShare)
    return (
      <PaperPart>
        <SectionHead title={t('shares')} count={bonus.persons.length} />
        <SharesForm key={bonus.version} bonus={bonus} onUnsaved={onUnsaved} />
      </PaperPart>
    );
  return (
    <TablePart
      title={t('shares')}
      count={bonus.people}
      columns={columns}
      rows={bonus.persons}
      rowKey={({ employeeId }) => employeeId}
      empty={t('shares.none')}
    />
  );
};

const One = ({ bonus }: { bonus: Bonus }) => {
  const t = useText(bonusTexts);
  const format = useFormat();
  const [act, setAct] = useState<BonusAct>();
  const [unsaved, setUnsaved] = useState(false);
  const { departmentName: department, period, granted, stage } = bonus;
  const words = { amount: formatMoney(bonus.amount), shared: formatMoney(bonus.shared) };
  const kept = formatMoney(bonus.kept);
  const title = t('one.title', { department, period: format.period(period) });
  return (
    <Page
      title={title}
      lead={stage === 'draft' ? t('one.lead.draft', { ...words, left: kept }) : t('one.lead', { ...words, kept })}
      crumbs={[{ title: t('title'), to: `/bonuses?period=${period}` }, { title: department }]}
      acts={<Acts bonus={bonus} unsaved={unsaved} act={setAct} />}
    >
      <Split aside={<Aside bonus={bonus} />}>
        {bonus.mayDecide && bonus.needsGrantor ? (
          <p className="gk-muted">{t('needsGrantor', { name: granted.byName })}</p>
        ) : null}
        <p role="status" className="gk-muted">
          {unsaved ? t('shares.unsaved') : null}
        </p>
        <Paper>
          <Shares bonus={bonus} onUnsaved={setUnsaved} />
        </Paper>
      </Split>
      {act === undefined ? null : <BonusDialog bonus={bonus} act={act} onClose={() => setAct(undefined)} />}
    </Page>
  );
};

/** One bonus: shared out by the head, decided by who grants bonuses, and where it was published. */
export const BonusPage = () => {
  const { bonusId = '' } = useParams();
  const t = useText(bonusTexts);
  const read = useRead<Bonus>(bonusPath(bonusId));
  return (
    <LoadedPage query={read} title={t('title')}>
      {(data) => <One bonus={data} />}
    </LoadedPage>
  );
};
