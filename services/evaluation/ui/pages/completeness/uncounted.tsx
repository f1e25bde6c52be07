import { ClauseChip, SectionHead, type Trouble, TroubleList, useFormat, useRead, useText } from '@goldkey/ui';
import { EntryCost } from '../../parts.js';
import { UNCOUNTED, type Uncounted } from './api.js';
import { useServiceName } from './service-name.js';
import { completenessTexts } from './text/texts.js';

/** The misses of a month that do not count, each with why and what it would cost; nothing where there are none. */
export const UncountedMisses = ({ month, employee }: { month: string; employee: string }) => {
  const t = useText(completenessTexts);
  const format = useFormat();
  const nameOf = useServiceName();
  const read = useRead<{ items: readonly Uncounted[] }>(UNCOUNTED, { month, employee }, { keep: true });
  const items = read.data?.items ?? [];
  if (items.length === 0) return null;
  const troubles = items.map(
    (one): Trouble => ({
      key: `${one.propertyId} ${one.clause} ${one.at}`,
      title: one.title,
      note: (
        <>
          <ClauseChip clause={one.clause} />
          <span>{format.instant(one.at)}</span>
          <span>{t(`uncounted.${one.kind}`, { service: nameOf(one.service), outage: one.outage ?? '' })}</span>
        </>
      ),
      why: (
        <span className="gk-muted">
          <EntryCost entry={one} />
        </span>
      ),
    }),
  );
  return (
    <section style={{ marginTop: 24 }}>
      <SectionHead title={t('uncounted')} count={items.length} />
      <TroubleList troubles={troubles} />
    </section>
  );
};
