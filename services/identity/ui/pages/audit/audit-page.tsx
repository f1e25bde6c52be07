import './audit.css';
import {
  Bones,
  Chips,
  ChoiceChip,
  FailureNote,
  Page,
  Paper,
  RangeChip,
  SearchField,
  StateNote,
  useList,
  useText,
} from '@goldkey/ui';
import type { ListSpec } from '@goldkey/ui/list-state';
import { Button, Dropdown } from 'antd';
import dayjs from 'dayjs';
import { useCallback } from 'react';
import { roleTexts } from '../../text/roles.js';
import { identityTexts } from '../../text/texts.js';
import { LATENESS_DAYS } from './audit.js';
import { AuditRows } from './audit-rows.js';
import { SERVICES, useAudit } from './use-audit.js';

const auditList = {
  filters: { service: 'one', actor: 'text', by: 'one', q: 'text', from: 'one', to: 'one', record: 'text', late: 'one' },
  sorts: ['recordedAt'],
  defaultSort: '-recordedAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** Who acts: the platform draws lots and tells reminders all day. */
const ACTORS = ['person', 'system', 'client', 'owner'] as const;

/** A day of the group's clock as the instant at which it begins. */
const beginning = (day: string | undefined, plusDays = 0): string | undefined =>
  day === undefined ? undefined : `${dayjs(day).add(plusDays, 'day').format('YYYY-MM-DD')}T00:00:00+08:00`;

/** Who did what, when and from where, in all services, with what stood before and after. */
export const AuditPage = () => {
  const t = useText(identityTexts);
  const words = useText(roleTexts);
  const { state, change } = useList(auditList);
  const { service, actor, by, q, from, to, record, late } = state.filters;
  const lateHours = late === undefined ? undefined : String(Number(late) * 24);
  const query = { actor, actorKind: by, q, recordId: record, from: beginning(from), to: beginning(to, 1), lateHours };
  const chosen = SERVICES.filter((each) => service === undefined || each === service);
  const audit = useAudit(chosen, query);
  const onActor = useCallback((next: string | undefined) => change({ filters: { actor: next } }), [change]);
  const onWords = useCallback((next: string | undefined) => change({ filters: { q: next } }), [change]);
  const fileOf = (each: string): string => {
    const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
    return `/api/${each}/audit/export?${new URLSearchParams(given)}`;
  };
  const exports = chosen.map((each) => ({
    key: each,
    label: (
      <a href={fileOf(each)} download>
        {words(`service.${each}`)}
      </a>
    ),
  }));
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <Chips
        end={
          <Dropdown menu={{ items: exports }} trigger={['click']}>
            <Button>{t('audit.export')}</Button>
          </Dropdown>
        }
      >
        <SearchField words={actor} onWords={onActor} placeholder={t('audit.actor')} />
        <SearchField words={q} onWords={onWords} placeholder={t('audit.words')} />
        <ChoiceChip
          label={t('audit.service')}
          value={service}
          choices={SERVICES.map((value) => ({ value, title: words(`service.${value}`) }))}
          all={t('audit.service.all')}
          onChange={(next) => change({ filters: { service: next } })}
        />
        <ChoiceChip
          label={t('audit.by')}
          value={by}
          choices={ACTORS.map((value) => ({ value, title: t(`audit.by.${value}`) }))}
          all={t('audit.by.all')}
          onChange={(next) => change({ filters: { by: next } })}
        />
        <ChoiceChip
          label={t('audit.late')}
          value={late}
          choices={LATENESS_DAYS.map((days) => ({ value: String(days), title: t('audit.late.days', { days }) }))}
          all={t('audit.late.all')}
          onChange={(next) => change({ filters: { late: next } })}
        />
        <RangeChip
          label={t('audit.days')}
          from={from}
          until={to}
          onChange={(days) => change({ filters: { from: days.from, to: days.until } })}
        />
      </Chips>
      {audit.away.length === 0 ? null : (
        <p role="status" className="gk-small gk-muted">
          {t('audit.away', {
            services: audit.away.map((each) => words(`service.${each}` as 'service.identity')).join(' · '),
          })}
        </p>
      )}
      {audit.pending ? (
        <Bones rows={8} />
      ) : audit.entries.length > 0 ? (
        <Paper>
          <AuditRows entries={audit.entries} />
        </Paper>
      ) : audit.failed === undefined ? (
        <StateNote icon="search" title={t('audit.empty')} />
      ) : null}
      {audit.failed === undefined ? null : <FailureNote error={audit.failed} />}
      {audit.more ? (
        <Button className="gk-audit-more" loading={audit.loading} onClick={audit.readMore}>
          {t('audit.more')}
        </Button>
      ) : null}
    </Page>
  );
};
