import { Lines, type RegisterRow, SectionHead, useFormat, useRead, useText } from '@goldkey/ui';
import { HOUSE_RULES, type RuleReaders } from './house-rules.js';
import { houseRuleTexts } from './text/texts.js';

/** Below a rule: who has read it, and whom it concerns who has not. */
export const RuleReadersPart = ({ row }: { row: RegisterRow }) => {
  const t = useText(houseRuleTexts);
  const format = useFormat();
  const { data } = useRead<RuleReaders>(`${HOUSE_RULES}/${encodeURIComponent(row.id)}/readers`);
  if (data === undefined || (row.state !== 'in-force' && data.read.length === 0 && data.counted === undefined))
    return null;
  const { read, unread, counted } = data;
  return (
    <>
      <section>
        <SectionHead title={t('readers.read')} count={read.length} level={2} />
        {counted === undefined ? null : <p className="gk-small gk-muted">{t('readers.counted', { count: counted })}</p>}
        {read.length === 0 ? (
          <p className="gk-muted">{t('readers.none')}</p>
        ) : (
          <Lines
            tight
            lines={read.map(({ employeeId, name, readAt }) => ({
              key: employeeId,
              label: name,
              figure: readAt === undefined ? '' : format.instant(readAt),
              quiet: true,
            }))}
          />
        )}
      </section>
      {row.state === 'in-force' ? (
        <section>
          <SectionHead title={t('readers.unread')} count={unread.length} level={2} />
          {unread.length === 0 ? (
            <p className="gk-muted">{t('readers.all')}</p>
          ) : (
            <Lines
              tight
              lines={unread.map(({ employeeId, name, readBy }) => ({
                key: employeeId,
                label: name,
                figure: readBy === undefined ? '' : format.day(readBy),
                quiet: true,
              }))}
            />
          )}
        </section>
      ) : null}
    </>
  );
};
