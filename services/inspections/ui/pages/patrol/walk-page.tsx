import { StateNote, useData, useOpen, useRead, useText, useThisProperty } from '@goldkey/ui';
import { photoTexts } from '@goldkey/ui/photos';
import {
  Round,
  type RoundItem,
  type RoundStep,
  type SendVisit,
  sendPhoto,
  sendVisit,
  useRound,
} from '@goldkey/ui/round';
import { useCallback, useEffect, useMemo } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { ATTACHMENTS, type CheckItem, DUE, type DueRounds, roundPath } from '../../api.js';
import { inspectionsTexts } from '../../text/texts.js';
import { HAND_IN, handInBody, itemStep, photoStep, photosAt, postsAlong, type Stop, scanStep } from './stops.js';
import { useWalk } from './use-walk.js';

const useStops = (propertyId: string, routeId: string | null): readonly RoundItem<Stop>[] | undefined => {
  const t = useText(inspectionsTexts);
  const read = useRead<DueRounds>(DUE, { propertyId });
  return useMemo(() => {
    if (read.data === undefined) return undefined;
    if (read.data.posts.length === 0) return [];
    const route = read.data.routes.find(({ id }) => id === routeId);
    const posts = postsAlong(read.data.posts, route).map((post) => ({
      key: post.id,
      code: post.code,
      title: post.name,
      data: { kind: 'post' as const, post },
    }));
    return [...posts, { key: HAND_IN, title: t('walk.hand-in'), data: { kind: 'hand-in' as const } }];
  }, [read.data, routeId, t]);
};

const useItemSteps = () => {
  const t = useText(inspectionsTexts);
  const photo = useText(photoTexts);
  return useCallback(
    (item: CheckItem, result: string | undefined): readonly RoundStep[] => [
      {
        kind: 'choice',
        name: itemStep(item),
        title: item.title,
        note: item.judge,
        required: true,
        choices: [
          { value: 'in-order', title: t('walk.in-order'), tone: 'done' },
          { value: 'failed', title: t('walk.failed'), tone: 'late' },
          { value: 'not-there', title: t('walk.not-there'), tone: 'plain' },
        ],
      },
      ...(result === 'failed'
        ? [
            {
              kind: 'photo' as const,
              name: photoStep(item),
              title: photo('photos.of', { item: item.title }),
              required: item.photoWanted,
            },
          ]
        : []),
    ],
    [t, photo],
  );
};

const useSteps = () => {
  const t = useText(inspectionsTexts);
  const itemSteps = useItemSteps();
  return useCallback(
    ({ data }: RoundItem<Stop>, answers: Readonly<Record<string, string>>): readonly RoundStep[] => {
      if (data.kind === 'hand-in') return [];
      const { items, checkpoints } = data.post;
      return [
        ...checkpoints.map(({ code, name }) => ({
          kind: 'scan' as const,
          name: scanStep(code),
          title: t('walk.scan', { name }),
          code,
          required: false,
        })),
        ...items.flatMap((item) => itemSteps(item, answers[itemStep(item)])),
        { kind: 'note', name: 'note', title: t('walk.note'), required: false },
      ];
    },
    [t, itemSteps],
  );
};

const Content = ({ stop }: { stop: Stop }) => {
  const t = useText(inspectionsTexts);
  if (stop.kind === 'hand-in') return <p>{t('walk.hand-in.lead')}</p>;
  const { place, code, kind } = stop.post;
  return (
    <p className="gk-muted">
      {place}
      <span className="gk-between">{t(`kind.${kind}`)}</span>
      <span className="gk-between">{code}</span>
    </p>
  );
};

const WalkOf = ({ propertyId }: { propertyId: string }) => {
  const t = useText(inspectionsTexts);
  const navigate = useNavigate();
  const { client } = useData();
  const [params] = useSearchParams();
  const { walk, end } = useWalk(propertyId);
  const { id: at, open } = useOpen('at');
  const stops = useStops(propertyId, params.get('route'));
  const send = useCallback<SendVisit<Stop>>(
    async (visit, { data }, photo) => {
      for (const id of photosAt(data, visit)) {
        const blob = await photo(id);
        // A phone that lost a picture keeps the visit: the service says that it is missing, and it can be taken again.
        if (blob === undefined) continue;
        const query = { id, propertyId, takenAt: visit.doneAt };
        const sent = await sendPhoto(client, ATTACHMENTS, query, blob);
        if (sent.kind !== 'done') return sent;
      }
      return sendVisit(client, {
        key: visit.commandKey ?? '',
        method: 'PUT',
        path: roundPath(walk.roundId),
        body: handInBody(propertyId, walk, data, visit),
      });
    },
    [client, propertyId, walk],
  );
  const round = useRound<Stop>(`patrol ${propertyId}`, stops, send);
  // It begins when somebody walks it: what is kept is from when the last one ended, or from a look at this page days ago.
  const isUntouched = round.isRead && round.visits.size === 0;
  useEffect(() => {
    if (isUntouched) end();
  }, [isUntouched, end]);
  const isUnknown = stops === undefined && !round.isOnline;
  const address = `/patrol?property=${propertyId}`;
  const ended = useCallback(() => {
    end();
    void navigate(address);
  }, [end, navigate, address]);
  const isOver = round.visits.get(HAND_IN)?.state === 'handed-in';
  const { end: forget } = round;
  // Once, when the service has taken the whole round: what is kept of it on the phone goes.
  useEffect(() => {
    if (isOver) void forget().then(ended);
  }, [isOver]);
  return (
    <Round<Stop>
      title={t('patrol.title')}
      leaveTo={address}
      round={round}
      at={at}
      onAt={open}
      steps={useSteps()}
      content={({ data }) => <Content stop={data} />}
      empty={
        stops === undefined && !isUnknown ? null : (
          <StateNote icon={isUnknown ? 'offline' : 'scan'} title={t(isUnknown ? 'patrol.noNetwork' : 'patrol.none')}>
            {t(isUnknown ? 'patrol.noNetwork.lead' : 'patrol.none.lead')}
          </StateNote>
        )
      }
      onEnded={ended}
    />
  );
};

/** A round is walked on a phone, also without a network: one post a screen, each handed in as it is done. */
export const WalkPage = () => {
  const propertyId = useThisProperty();
  return propertyId === undefined ? (
    <Navigate to="/patrol" replace />
  ) : (
    <WalkOf key={propertyId} propertyId={propertyId} />
  );
};
