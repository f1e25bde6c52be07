import {
  Loaded,
  PaperPart,
  type PlainColumn,
  SectionHead,
  StateChip,
  type Tone,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { TablePart } from '../../table-part.js';
import { OUTAGES, type Outage } from './api.js';
import { DecideDialog, RevokeDialog } from './outage-dialogs.js';
import { useServiceName } from './service-name.js';
import { completenessTexts } from './text/texts.js';

const tones: Readonly<Record<Outage['state'], Tone>> = {
  declared: 'soon',
  approved: 'done',
  rejected: 'plain',
  revoked: 'plain',
};

type Deciding = { readonly outage: Outage; readonly act: 'approve' | 'reject' | 'revoke' };

const Acts = ({ outage, decide }: { outage: Outage; decide: (deciding: Deciding) => void }) => {
  const t = useText(completenessTexts);
  if (outage.mayRevoke)
    return (
      <Button size="small" onClick={() => decide({ outage, act: 'revoke' })}>
        {t('revoke')}
      </Button>
    );
  if (outage.state !== 'declared') return null;
  if (!outage.mayDecide) return <span className="gk-small gk-muted">{t('byAnother')}</span>;
  return (
    <>
      <Button size="small" onClick={() => decide({ outage, act: 'reject' })}>
        {t('reject')}
      </Button>{' '}
      <Button size="small" type="primary" onClick={() => decide({ outage, act: 'approve' })}>
        {t('approve')}
      </Button>
    </>
  );
};

const useColumns = (decide: (deciding: Deciding) => void): readonly PlainColumn<Outage>[] => {
  const t = useText(completenessTexts);
  const format = useFormat();
  const nameOf = useServiceName();
  return [
    { key: 'service', title: t('service'), short: true, cell: ({ service }) => nameOf(service) },
    { key: 'property', title: t('property'), cell: ({ propertyName }) => propertyName ?? t('everywhere') },
    {
      key: 'span',
      title: t('span'),
      cell: ({ from, until }) => t('span.text', { from: format.instant(from), until: format.instant(until) }),
    },
    {
      key: 'what',
      title: t('what'),
      cell: ({ what, reasons, revokedFor }) =>
        [what, reasons, revokedFor].filter((said) => said !== undefined).join(' · '),
    },
    {
      key: 'by',
      title: t('by'),
      cell: ({ declaredByName, declaredAt }) => t('by.text', { name: declaredByName, at: format.instant(declaredAt) }),
    },
    {
      key: 'state',
      title: t('state'),
      short: true,
      cell: ({ state }) => <StateChip tone={tones[state]}>{t(`outage.state.${state}`)}</StateChip>,
    },
    {
      key: 'act',
      title: '',
      short: true,
      cell: (outage) => <Acts outage={outage} decide={decide} />,
    },
  ];
};

/** Declared outages, with the way to decide those of others. */
export const Outages = () => {
  const t = useText(completenessTexts);
  const [deciding, setDeciding] = useState<Deciding>();
  const columns = useColumns(setDeciding);
  const read = useRead<{ items: readonly Outage[] }>(OUTAGES);
  return (
    <>
      {read.data === undefined ? (
        <PaperPart>
          <SectionHead title={t('outages')} />
          <Loaded query={read}>{() => null}</Loaded>
        </PaperPart>
      ) : (
        <TablePart
          title={t('outages')}
          columns={columns}
          rows={read.data.items}
          rowKey={({ outageId }) => outageId}
          empty={t('outages.none')}
        />
      )}
      {deciding === undefined ? null : deciding.act === 'revoke' ? (
        <RevokeDialog outage={deciding.outage} onClose={() => setDeciding(undefined)} />
      ) : (
        <DecideDialog
          outage={deciding.outage}
          approved={deciding.act === 'approve'}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </>
  );
};
