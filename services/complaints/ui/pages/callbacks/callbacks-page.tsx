import { Icon, StateNote, useData, useFormat, useOpen, useProperty, useRead, useSession, useText } from '@goldkey/ui';
import { Round, type RoundItem, type RoundStep, type SendVisit, sendVisit, useRound } from '@goldkey/ui/round';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { COMPLAINTS, type ComplaintLine, complaintPath, type Level, type ListPage } from '../../api.js';
import { titleOf } from '../../parts.js';
import { complaintTexts } from '../../text/texts.js';
import { type CallbackStop, dialable, isDue, stopOf } from './due-callbacks.js';
import { callbackTexts } from './text/texts.js';

const MOST_CLOSED = 200;

const useSteps = (): readonly RoundStep[] => {
  const t = useText(callbackTexts);
  const levels = useText(complaintTexts);
  return useMemo(() => {
    const choice = (value: Level, tone: 'done' | 'plain' | 'late') => ({
      value,
      title: levels(`level.${value}`),
      tone,
    });
    return [
      {
        kind: 'choice',
        name: 'level',
        title: t('callbacks.level'),
        required: true,
        choices: [choice('satisfied', 'done'), choice('basically-satisfied', 'plain'), choice('dissatisfied', 'late')],
      },
      { kind: 'note', name: 'remark', title: t('callbacks.remark'), required: false },
    ];
  }, [t, levels]);
};

const Stop = ({ stop }: { stop: CallbackStop }) => {
  const t = useText(callbackTexts);
  const format = useFormat();
  const phone = dialable(stop.contactPhone);
  const at = format.instant(stop.closedAt);
  return (
    <>
      <p>{stop.description}</p>
      <p className="gk-small gk-muted" style={{ margin: '4px 0 12px' }}>
        {stop.assigneeName === undefined
          ? t('callbacks.closed.nobody', { at })
          : t('callbacks.closed', { at, name: stop.assigneeName })}
        <span className="gk-between">{stop.number}</span>
      </p>
      {phone === undefined ? (
        <p className="gk-muted">{stop.contactPhone ?? t('callbacks.noPhone')}</p>
      ) : (
        <Button href={`tel:${phone}`} block style={{ minHeight: 52 }}>
          <Icon name="phone" />{' '}
          {t('callbacks.dial', { phone: [stop.contactName, stop.contactPhone].filter(Boolean).join(' ') })}
        </Button>
      )}
    </>
  );
};

/** The callbacks that are due at this property, as the service says; undefined while it does not. */
const useDue = (property: string | undefined): readonly RoundItem<CallbackStop>[] | undefined => {
  const [began] = useState(() => Date.now());
  const { employeeId } = useSession();
  const read = useRead<ListPage<ComplaintLine>>(COMPLAINTS, {
    propertyId: property,
    state: 'closed',
    sort: '-closedAt',
    pageSize: MOST_CLOSED,
  });
  return useMemo(
    () =>
      read.data?.items
        .filter((line) => isDue(line, began, employeeId))
        .map((line) => ({ key: line.complaintId, code: line.number, title: titleOf(line), data: stopOf(line) })),
    [read.data, began, employeeId],
  );
};

/** Owners whose matter was closed are asked one after the other whether they are satisfied; on a phone, also without a network. */
export const CallbacksPage = () => {
  const t = useText(callbackTexts);
  const { client } = useData();
  const [params] = useSearchParams();
  const switched = useProperty();
  const property = params.get('property') ?? switched.propertyId;
  const steps = useSteps();
  const { id: at, open } = useOpen('at');
  const due = useDue(property);
  const send = useCallback<SendVisit<CallbackStop>>(
    (visit, item) =>
      sendVisit(client, {
        key: visit.commandKey ?? '',
        method: 'POST',
        path: `${complaintPath(item.key)}/callbacks`,
        body: {
          level: visit.answers['level'],
          ...(visit.answers['remark']?.trim() ? { remark: visit.answers['remark'].trim() } : {}),
          at: visit.doneAt,
        },
      }),
    [client],
  );
  const round = useRound<CallbackStop>(`callbacks ${property ?? 'all'}`, due, send);
  const isUnknown = due === undefined && !round.isOnline;
  return (
    <Round<CallbackStop>
      title={t('callbacks.title')}
      leaveTo={property === undefined ? '/complaints' : `/complaints?property=${property}`}
      round={round}
      at={at}
      onAt={open}
      steps={() => steps}
      content={({ data }) => <Stop stop={data} />}
      empty={
        due === undefined && !isUnknown ? null : (
          <StateNote
            icon={isUnknown ? 'offline' : 'phone'}
            title={t(isUnknown ? 'callbacks.noNetwork' : 'callbacks.none')}
          >
            {t(isUnknown ? 'callbacks.noNetwork.lead' : 'callbacks.none.lead')}
          </StateNote>
        )
      }
    />
  );
};
