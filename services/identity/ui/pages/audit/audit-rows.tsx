import { useActorName, useFormat, useText } from '@goldkey/ui';
import { useChangeName, useFieldName, useKindName, useValueName } from '../../change-names.js';
import { roleTexts } from '../../text/roles.js';
import { identityTexts } from '../../text/texts.js';
import { BETWEEN, differences, isLate, programOf, type Told, textOf } from './audit.js';

type ServiceWord = 'service.identity';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A value as people say it: days and instants by the clock here, yes and no, listed words; all else as the service wrote it. */
const useShown = (kind: string): ((field: string, value: string) => string) => {
  const t = useText(identityTexts);
  const format = useFormat();
  const valueName = useValueName();
  return (field, value) => {
    if (value === '') return '∅';
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'audit.yes' : 'audit.no');
    if (DAY.test(value)) return format.day(value);
    if (INSTANT.test(value)) return format.instant(value);
    return value
      .split(BETWEEN)
      .map((one) => valueName(kind, field, one))
      .join(BETWEEN);
  };
};

const What = ({ entry }: { entry: Told }) => {
  const fieldName = useFieldName();
  const shown = useShown(entry.recordKind);
  const changed = differences(entry);
  const facts = Object.entries(entry.data).filter(([, value]) => textOf(value) !== '');
  if (changed.length === 0 && facts.length === 0) return null;
  return (
    <ul className="gk-audit-what gk-small">
      {changed.map(({ field, was, is }) => (
        <li key={field}>
          <span className="gk-muted">{fieldName(entry.recordKind, field)}</span> {shown(field, was)} →{' '}
          {shown(field, is)}
        </li>
      ))}
      {facts.map(([field, value]) => (
        <li key={`data-${field}`}>
          <span className="gk-muted">{fieldName(entry.recordKind, field)}</span> {shown(field, textOf(value))}
        </li>
      ))}
    </ul>
  );
};

/** One entry a row: a table at a desk, cards on a phone. */
export const AuditRows = ({ entries }: { entries: readonly Told[] }) => {
  const t = useText(identityTexts);
  const words = useText(roleTexts);
  const format = useFormat();
  const changeName = useChangeName();
  const kindName = useKindName();
  const actorName = useActorName();
  return (
    <table className="gk-audit" aria-label={t('audit.title')}>
      <thead>
        <tr>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.what')}</th>
          <th scope="col">{t('audit.where')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={`${entry.service}-${entry.seq}`}>
            <td className="gk-nowrap">
              {format.instant(entry.recordedAt)}
              {isLate(entry) ? (
                <div className="gk-small gk-muted">{t('audit.happened', { at: format.instant(entry.happenedAt) })}</div>
              ) : null}
            </td>
            <td>
              {actorName(entry.actor)}
              {entry.onBehalfOf === undefined ? null : (
                <div className="gk-small gk-muted">{t('me.for', { name: entry.onBehalfOf })}</div>
              )}
            </td>
            <td>
              {words(`service.${entry.service}` as ServiceWord)} · {kindName(entry.recordKind)} ·{' '}
              <b>{changeName(entry.change)}</b>
              <div className="gk-small gk-muted gk-audit-id">{entry.recordId}</div>
              <What entry={entry} />
            </td>
            <td>
              {entry.address ?? t('audit.platform')}
              {entry.agent === undefined ? null : (
                <div className="gk-small gk-muted" title={entry.agent}>
                  {programOf(entry.agent)}
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
