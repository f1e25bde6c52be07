import {
  Chips,
  ChoiceChip,
  Loaded,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  SectionHead,
  StateChip,
  StateNote,
  useAddress,
  useFormat,
  useProperty,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { OVERVIEW, type Overview } from '../../api.js';
import { MonthChip } from '../../parts.js';
import { TablePart } from '../../table-part.js';
import { FINDING_KINDS, type FindingKinds, type Kind, type KindFinding } from './api.js';
import { RulingDialog } from './ruling-dialogs.js';
import { Rulings } from './rulings.js';
import { findingKindTexts } from './text/texts.js';

/** Figures follow a ruling within seconds. */
const RENEW_MS = 5_000;

const useFindingColumns = (): readonly PlainColumn<KindFinding>[] => {
  const t = useText(findingKindTexts);
  const format = useFormat();
  return [
    { key: 'raisedAt', title: t('raisedAt'), cell: ({ raisedAt }) => format.instant(raisedAt) },
    { key: 'category', title: t('category'), cell: ({ category }) => category },
    {
      key: 'points',
      title: t('points'),
      number: true,
      cell: ({ points }) => (points === 0 ? <span className="gk-muted">{t('points.free')}</span> : points),
    },
  ];
};

const KindPart = ({ kind }: { kind: Kind }) => {
  const t = useText(findingKindTexts);
  return (
    <TablePart
      title={kind.kind}
      count={kind.findings.length}
      aside={kind.points === 0 ? undefined : <b>{t('kinds.sum', { points: kind.points })}</b>}
      columns={useFindingColumns()}
      rows={kind.findings}
      rowKey={({ findingId }) => findingId}
      empty={t('kinds.none')}
    />
  );
};

const Shown = ({ data }: { data: FindingKinds }) => {
  const t = useText(findingKindTexts);
  return (
    <Paper>
      <PaperPart>
        <SectionHead
          title={t('kinds')}
          aside={data.kinds.length === 0 ? undefined : <b>{t('kinds.sum', { points: data.points })}</b>}
        />
        {data.settling ? <StateChip tone="soon">{t('kinds.settling')}</StateChip> : null}
        {data.closed ? <p className="gk-muted">{t('kinds.closed')}</p> : null}
        {data.kinds.length === 0 ? <p className="gk-muted">{t('kinds.none')}</p> : null}
      </PaperPart>
      {data.kinds.map((kind) => (
        <KindPart key={kind.kind} kind={kind} />
      ))}
      <Rulings rulings={data.rulings} />
    </Paper>
  );
};

/** What counts as the same kind of finding in a property's month, with the charge; the quality centre merges and splits. */
export const FindingKindsPage = () => {
  const t = useText(findingKindTexts);
  const { propertyId } = useProperty();
  const { params, put } = useAddress();
  const [act, setAct] = useState<'merge' | 'split'>();
  const properties = useRead<Overview>(OVERVIEW).data?.items ?? [];
  const property = params.get('property') ?? propertyId ?? properties[0]?.propertyId;
  const month = params.get('month') ?? undefined;
  const read = useRead<FindingKinds>(
    property === undefined ? undefined : FINDING_KINDS,
    { property, month },
    { keep: true, every: RENEW_MS },
  );
  const set = (name: string, value: string | undefined) => put({ [name]: value });
  const kinds = read.data?.kinds ?? [];
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={
        <>
          <Button disabled={!kinds.some(({ findings }) => findings.length > 1)} onClick={() => setAct('split')}>
            {t('split')}
          </Button>
          <Button disabled={kinds.length < 2} onClick={() => setAct('merge')}>
            {t('merge')}
          </Button>
        </>
      }
    >
      <Chips>
        <ChoiceChip
          label={t('property')}
          value={property}
          choices={properties.map(({ propertyId: value, name }) => ({ value, title: name }))}
          onChange={(next) => set('property', next)}
        />
        <MonthChip month={month ?? read.data?.month} onChange={(next) => set('month', next)} />
      </Chips>
      {property === undefined ? (
        <StateNote icon="building" title={t('choose')} />
      ) : (
        <Loaded query={read}>{(data) => <Shown data={data} />}</Loaded>
      )}
      {act === undefined || read.data === undefined ? null : (
        <RulingDialog act={act} data={read.data} onClose={() => setAct(undefined)} />
      )}
    </Page>
  );
};
