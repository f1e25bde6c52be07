import {
  Facts,
  Icon,
  Loaded,
  localClock,
  ReasonDialog,
  StateNote,
  useCommand,
  useData,
  useFormat,
  useMay,
  useOpen,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Round, type RoundItem, type RoundStep, type SendVisit, sendVisit, useRound } from '@goldkey/ui/round';
import { Button, Modal } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { type ListPage, RENEWED } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { usePlace } from '../../use-place.js';
import { dialable } from '../callbacks/due-callbacks.js';
import '../clock/clock.css';
import '../work-orders/work-order.css';
import './survey.css';
import {
  type CallStop,
  callStopOf,
  levels,
  SURVEY_CALLS,
  SURVEY_DRAWS,
  type SurveyCall,
  type SurveyDraw,
} from './survey.js';
import { surveyTexts } from './text/texts.js';

const callPath = (id: string): string => `${SURVEY_CALLS}/${encodeURIComponent(id)}`;
const answerers = ['served-person', 'delegate', 'staff'] as const;

const useSteps = (): readonly RoundStep[] => {
  const t = useText(surveyTexts);
  const words = useText(complaintTexts);
  return useMemo(
    () => [
      {
        kind: 'choice',
        name: 'level',
        title: t('calls.level'),
        required: true,
        choices: levels.map((value) => ({
          value,
          title: words(`level.${value}`),
          tone: value === 'satisfied' ? 'done' : value === 'dissatisfied' ? 'late' : 'plain',
        })),
      },
      {
        kind: 'choice',
        name: 'by',
        title: t('calls.by'),
        required: true,
        choices: answerers.map((value) => ({ value, title: t(`by.${value}`) })),
      },
      { kind: 'note', name: 'remark', title: t('calls.remark'), required: false },
    ],
    [t, words],
  );
};

const GiveUpDialog = ({ stop, onClose }: { stop: CallStop; onClose: () => void }) => {
  const t = useText(surveyTexts);
  return (
    <ReasonDialog
      title={`${t('calls.giveUp')} ${stop.number}`}
      act={t('calls.giveUp')}
      draftName={`complaints.survey-call.${stop.callId}`}
      path={`${callPath(stop.callId)}/giving-up`}
      renews={RENEWED}
      label={t('calls.giveUp.reason')}
      longest={200}
      onClose={onClose}
    />
  );
};

const ProofDialog = ({ drawId, onClose }: { drawId: string; onClose: () => void }) => {
  const t = useText(surveyTexts);
  const format = useFormat();
  const read = useRead<SurveyDraw>(`${SURVEY_DRAWS}/${encodeURIComponent(drawId)}`);
  return (
    <Modal open title={t('calls.proof')} onCancel={onClose} footer={null} width={640}>
      <Loaded query={read}>
        {({ proven, seed, commitment, nextCommitment, candidates, orders }) => (
          <>
            <p className={proven ? undefined : 'gk-late'}>{t(proven ? 'proof.proven' : 'proof.broken')}</p>
            <Facts
              facts={[
                { label: t('proof.candidates', { count: candidates.length }), value: ' ' },
                { label: t('proof.seed'), value: <span className="gk-digest">{seed}</span> },
                { label: t('proof.commitment'), value: <span className="gk-digest">{commitment}</span> },
                { label: t('proof.next'), value: <span className="gk-digest">{nextCommitment}</span> },
                {
                  label: t('proof.order'),
                  value: orders.map(({ departmentId, order }) => (
                    <p key={departmentId}>{format.list(order.map(({ number }) => number))}</p>
                  )),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </Modal>
  );
};

const Stop = ({ stop, property }: { stop: CallStop; property: string }) => {
  const t = useText(surveyTexts);
  const format = useFormat();
  const may = useMay();
  const { name } = useSession();
  const [asks, setAsks] = useState<'give-up' | 'proof'>();
  const attempt = useCommand({ title: t('calls.attempt'), renews: RENEWED });
  const phone = dialable(stop.contactPhone);
  return (
    <>
      {stop.byCentre ? <p className="gk-soon">{t('calls.centre')}</p> : null}
      <p className="gk-small gk-muted">
        {stop.departmentName}
        {stop.attempts === 0 ? null : (
          <span className="gk-between">{t('calls.attempts', { count: stop.attempts })}</span>
        )}
      </p>
      {phone === undefined ? (
        <p className="gk-muted">{stop.contactPhone ?? t('calls.noPhone')}</p>
      ) : (
        <Button href={`tel:${phone}`} block style={{ minHeight: 52 }}>
          <Icon name="phone" />{' '}
          {t('calls.dial', { phone: [stop.contactName, stop.contactPhone].filter(Boolean).join(' ') })}
        </Button>
      )}
      <ol className="gk-script">
        <li>{t('calls.script.greeting', { property, name })}</li>
        <li>
          {t('calls.script.about', {
            at: stop.receivedAt === undefined ? '' : format.briefInstant(stop.receivedAt),
            matter: stop.matter,
          })}
        </li>
        <li>{t('calls.script.why')}</li>
        <li>{t('calls.script.thanks')}</li>
      </ol>
      <p className="gk-order-acts">
        <Button
          loading={attempt.state === 'sending'}
          onClick={() => attempt.run({ method: 'POST', path: `${callPath(stop.callId)}/attempt`, body: {} })}
        >
          {t('calls.attempt')}
        </Button>
        {stop.attempts > 0 && may('complaints:survey') ? (
          <Button onClick={() => setAsks('give-up')}>{t('calls.giveUp')}</Button>
        ) : null}
        <Button type="link" onClick={() => setAsks('proof')}>
          {t('calls.proof')}
        </Button>
      </p>
      {asks === 'give-up' ? <GiveUpDialog stop={stop} onClose={() => setAsks(undefined)} /> : null}
      {asks === 'proof' ? <ProofDialog drawId={stop.drawId} onClose={() => setAsks(undefined)} /> : null}
    </>
  );
};

const DrawButton = ({ propertyId }: { propertyId: string }) => {
  const t = useText(surveyTexts);
  const command = useCommand({ title: t('calls.draw'), renews: RENEWED });
  return (
    <>
      <Button
        loading={command.state === 'sending'}
        onClick={() => command.run({ method: 'POST', path: SURVEY_DRAWS, body: { propertyId } })}
      >
        {t('calls.draw')}
      </Button>
      {command.problem instanceof Error ? <p role="alert">{command.problem.message}</p> : null}
    </>
  );
};

/** Matters that were drawn today are called about one after the other, with what to say; on a phone, also without a network. */
export const CallsPage = () => {
  const t = useText(surveyTexts);
  const { client } = useData();
  const may = useMay();
  const { propertyId, name, zone } = usePlace();
  const { id: at, open } = useOpen('at');
  const steps = useSteps();
  const [began] = useState(() => Date.now());
  const read = useRead<ListPage<SurveyCall>>(propertyId === undefined ? undefined : SURVEY_CALLS, {
    propertyId,
    state: 'open',
    day: localClock(began, zone).slice(0, 10),
    pageSize: 100,
  });
  const due = useMemo(
    () =>
      read.data?.items
        .filter(({ mayAnswer }) => mayAnswer)
        .map(
          (call): RoundItem<CallStop> => ({
            key: call.id,
            code: call.matterNumber,
            title: [call.matter?.room, call.matter?.category].filter(Boolean).join(' ') || call.matterNumber,
            data: callStopOf(call),
          }),
        ),
    [read.data],
  );
  const send = useCallback<SendVisit<CallStop>>(
    (visit, item) =>
      sendVisit(client, {
        key: visit.commandKey ?? '',
        method: 'POST',
        path: `${callPath(item.key)}/answer`,
        body: {
          level: visit.answers['level'],
          by: visit.answers['by'],
          ...(visit.answers['remark']?.trim() ? { remark: visit.answers['remark'].trim() } : {}),
          at: visit.doneAt,
        },
      }),
    [client],
  );
  const round = useRound<CallStop>(`survey-calls ${propertyId ?? 'none'}`, due, send);
  const isUnknown = due === undefined && !round.isOnline;
  const isOthers = read.data?.items.some(({ mayAnswer }) => !mayAnswer) === true;
  return (
    <Round<CallStop>
      title={t('calls.title')}
      leaveTo="/complaints/answers"
      round={round}
      at={at}
      onAt={open}
      steps={() => steps}
      content={({ data }) => <Stop stop={data} property={name} />}
      empty={
        due === undefined && propertyId !== undefined && !isUnknown ? null : (
          <StateNote
            icon={isUnknown ? 'offline' : 'phone'}
            title={t(isUnknown ? 'calls.noNetwork' : propertyId === undefined ? 'enter.choose' : 'calls.none')}
            act={
              propertyId !== undefined && !isOthers && may('complaints:survey') ? (
                <DrawButton propertyId={propertyId} />
              ) : undefined
            }
          >
            {t(isUnknown ? 'calls.noNetwork.lead' : isOthers ? 'calls.none.own' : 'calls.none.lead')}
          </StateNote>
        )
      }
    />
  );
};
