import { Facts, Paper, PaperPart, PlainTable, SectionHead, useText } from '@goldkey/ui';
import { RecordFiles } from '@goldkey/ui/photos';
import type { HouseholdRecord } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { DefectsPart } from './defects-part.js';
import { type CHECK_RESULTS, type HandoverRecord, type METERS } from './handover.js';
import { SignLines, usePlaceFacts } from './handover-sheet.js';

/** The record of a hand-over, as it was signed. */
export const HandoverView = ({ handover, household }: { handover: HandoverRecord; household: HouseholdRecord }) => {
  const t = useText(estatesTexts);
  const { heldOn, receiverId, checks, keys, readings, signature, defects } = handover;
  const { property, home } = usePlaceFacts(household);
  const receiver = household.people.find(({ personId }) => personId === receiverId)?.name;
  return (
    <Paper>
      <PaperPart>
        <Facts
          facts={[
            property,
            home,
            { label: t('handover.heldOn'), value: heldOn },
            { label: t('handover.receiver'), value: receiver },
            ...keys.map(({ kind, count }) => ({ label: kind, value: t('handover.key.pieces', { count }) })),
          ]}
        />
      </PaperPart>
      <PaperPart>
        <SectionHead title={t('handover.checks')} />
        <PlainTable
          label={t('handover.checks')}
          rows={checks}
          rowKey={({ item }) => item}
          columns={[
            { key: 'item', title: t('handover.item'), cell: ({ item }) => t(`handover.item.${item}`) },
            {
              key: 'result',
              title: t('handover.result'),
              short: true,
              cell: ({ result }) => t(`handover.result.${result as (typeof CHECK_RESULTS)[number]}`),
            },
            { key: 'remark', title: t('handover.remark'), cell: ({ remark }) => remark },
          ]}
        />
      </PaperPart>
      <DefectsPart defects={defects} household={household} />
      {readings.length === 0 ? null : (
        <PaperPart>
          <SectionHead title={t('handover.readings')} />
          <PlainTable
            label={t('handover.readings')}
            rows={readings}
            rowKey={({ meter, number }) => `${meter} ${number}`}
            columns={[
              {
                key: 'meter',
                title: t('handover.meter'),
                cell: ({ meter }) => t(`handover.meter.${meter as (typeof METERS)[number]}`),
              },
              { key: 'number', title: t('handover.meter.number'), cell: ({ number }) => number },
              { key: 'reading', title: t('handover.meter.reading'), number: true, cell: ({ reading }) => reading },
            ]}
          />
        </PaperPart>
      )}
      <PaperPart>
        <SectionHead title={t('handover.signature')} />
        {signature === undefined ? (
          <>
            <p className="gk-no-print">{t('handover.signature.paper')}</p>
            <SignLines />
          </>
        ) : (
          <img src={signature} alt={t('handover.signature.owner')} style={{ maxWidth: '100%' }} />
        )}
      </PaperPart>
      <PaperPart className="gk-no-print">
        <RecordFiles door={`/api/estates/households/${encodeURIComponent(household.id)}/handover/files`} level={2} />
      </PaperPart>
    </Paper>
  );
};
