import { PlainTable, useFormat, useLanguage, useText } from '@goldkey/ui';
import { privacyTexts } from '../../text/privacy.js';
import { roleTexts } from '../../text/roles.js';
import { inLanguage, type ServiceName, type StoreOutcome } from './privacy.js';

interface Row {
  readonly service: ServiceName;
  readonly outcome: StoreOutcome;
}

const Kept = ({ outcome }: { outcome: StoreOutcome }) => {
  const t = useText(privacyTexts);
  const { day } = useFormat();
  const { locale } = useLanguage();
  return outcome.kept.map(({ reason, rows, words, until }) => {
    const why = inLanguage(words, locale);
    return (
      <div key={reason}>
        {until === undefined
          ? t('preview.kept', { rows, why })
          : t('preview.keptUntil', { rows, why, until: day(until) })}
      </div>
    );
  });
};

/** What goes and what stays, place by place: before it is done, or as it was done. */
export const Outcomes = ({
  label,
  services,
}: {
  label: string;
  services: readonly { readonly service: ServiceName; readonly stores?: readonly StoreOutcome[] }[];
}) => {
  const t = useText(privacyTexts);
  const words = useText(roleTexts);
  const { locale } = useLanguage();
  const rows = services.flatMap(({ service, stores = [] }) => stores.map((outcome): Row => ({ service, outcome })));
  const away = services.filter(({ stores }) => stores === undefined);
  return (
    <>
      {rows.length === 0 && away.length === 0 ? <p>{t('preview.nothing')}</p> : null}
      {rows.length === 0 ? null : (
        <PlainTable<Row>
          small
          label={label}
          rows={rows}
          rowKey={({ service, outcome }) => `${service}.${outcome.store}`}
          columns={[
            {
              key: 'what',
              title: t('preview.column.what'),
              cell: ({ service, outcome }) => `${words(`service.${service}`)} · ${inLanguage(outcome.title, locale)}`,
            },
            { key: 'erased', title: t('preview.column.erased'), number: true, cell: ({ outcome }) => outcome.erased },
            { key: 'kept', title: t('preview.column.kept'), cell: ({ outcome }) => <Kept outcome={outcome} /> },
          ]}
        />
      )}
      {away.map(({ service }) => (
        <p key={service}>{t('preview.away', { service: words(`service.${service}`) })}</p>
      ))}
    </>
  );
};
