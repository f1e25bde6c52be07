import {
  type Act,
  ActsList,
  CoursePart,
  Facts,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  ReasonDialog,
  RecordColumns,
  SectionHead,
  StateChip,
  type Tone,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { RENEWED } from '../../api.js';
import { FULL_COVERAGES, type FullCoverage, pathOf, seenOf, type WalkedPost } from '../../supervision/api.js';

import { supervisionTexts } from '../../supervision/text/texts.js';
import type { zhCN } from '../../supervision/text/zh-CN.js';

const LookDialog = lazy(() => import('./coverage-dialogs.js').then((module) => ({ default: module.LookDialog })));
const CompleteDialog = lazy(() =>
  import('./coverage-dialogs.js').then((module) => ({ default: module.CompleteDialog })),
);

const tones: Readonly<Record<NonNullable<WalkedPost['result']>, Tone>> = {
  'in-order': 'done',
  wrong: 'late',
  'not-reached': 'soon',
};

const Result = ({ post }: { post: WalkedPost }) => {
  const t = useText(supervisionTexts);
  if (post.result === undefined) return <StateChip tone="plain">{t('coverage.unseen')}</StateChip>;
  return (
    <>
      <StateChip tone={tones[post.result]}>{t(`coverage.${post.result}`)}</StateChip>
      {post.note === undefined ? null : <div className="gk-small gk-muted">{post.note}</div>}
    </>
  );
};

const Posts = ({
  inspection,
  onLook,
}: {
  inspection: FullCoverage;
  onLook: ((post: WalkedPost) => void) | undefined;
}) => {
  const t = useText(supervisionTexts);
  const { posts } = inspection;
  return (
    <PaperPart>
      <SectionHead
        title={t('coverage.posts')}
        aside={t('coverage.seen', { seen: seenOf(inspection), all: posts.length })}
      />
      <PlainTable
        label={t('coverage.posts')}
        rows={posts}
        rowKey={({ postId }) => postId}
        columns={[
          {
            key: 'post',
            title: t('coverage.posts'),
            cell: (post) =>
              onLook === undefined ? (
                `${post.code} ${post.name}`
              ) : (
                <Button type="link" style={{ paddingInline: 0 }} onClick={() => onLook(post)}>
                  {post.code} {post.name}
                </Button>
              ),
          },
          { key: 'result', title: t('coverage.result'), cell: (post) => <Result post={post} /> },
        ]}
      />
    </PaperPart>
  );
};

const useActs = (
  inspection: FullCoverage,
  run: { readonly complete: () => void; readonly withdraw: () => void },
): readonly Act[] => {
  const t = useText(supervisionTexts);
  const may = useMay()('inspections:supervise');
  const left = inspection.posts.length - seenOf(inspection);
  const isOpen = inspection.state === 'open';
  return [
    {
      key: 'complete',
      name: t('coverage.complete'),
      reason: !may
        ? t('coverage.acts.may')
        : left > 0
          ? t('coverage.acts.left', { count: left })
          : t('coverage.acts.complete'),
      run: may && isOpen && left === 0 ? run.complete : undefined,
    },
    {
      key: 'withdraw',
      name: t('coverage.withdraw'),
      reason: may ? t('coverage.acts.withdraw') : t('coverage.acts.may'),
      run: may && inspection.state !== 'withdrawn' ? run.withdraw : undefined,
    },
  ];
};

type Change = Extract<keyof typeof zhCN, `change.full-coverage-${string}`>;

const Record = ({ inspection }: { inspection: FullCoverage }) => {
  const t = useText(supervisionTexts);
  const format = useFormat();
  const may = useMay()('inspections:supervise');
  const [post, setPost] = useState<WalkedPost>();
  const [asked, setAsked] = useState<'complete' | 'withdraw'>();
  const acts = useActs(inspection, {
    complete: () => setAsked('complete'),
    withdraw: () => setAsked('withdraw'),
  });
  const close = () => setAsked(undefined);
  const { participants, summary, completedAt, findings, state } = inspection;
  return (
    <Page
      title={t('coverage.of', { month: format.month(inspection.month) })}
      lead={inspection.propertyName}
      crumbs={[
        { title: t('month.title'), to: `/supervision?property=${inspection.propertyId}` },
        { title: t('coverage.title') },
      ]}
    >
      <RecordColumns
        facts={
          <Paper>
            <PaperPart>
              <Facts
                facts={[
                  {
                    label: t('coverage.result'),
                    value: t(`month.coverage.state.${state}`, {
                      seen: seenOf(inspection),
                      all: inspection.posts.length,
                    }),
                  },
                  { label: t('coverage.participants'), value: format.list(participants.map(({ name }) => name)) },
                  { label: t('coverage.openedAt'), value: format.instant(inspection.openedAt) },
                  { label: t('coverage.completedAt'), value: completedAt && format.instant(completedAt) },
                  { label: t('coverage.summary'), value: summary },
                  {
                    label: t('found'),
                    value:
                      findings.length === 0
                        ? undefined
                        : findings.map((id, place) => (
                            <Link key={id} to={`/findings/${id}`} className="gk-between">
                              {place + 1}
                            </Link>
                          )),
                  },
                ]}
              />
            </PaperPart>
            <Posts inspection={inspection} onLook={may && state === 'open' ? setPost : undefined} />
            <PaperPart className="gk-no-print">
              <SectionHead title={t('coverage.acts')} level={3} id="acts" />
              <ActsList acts={acts} />
            </PaperPart>
          </Paper>
        }
        course={
          <Paper>
            <CoursePart
              history={inspection.history}
              titleOf={({ change }) => t(`change.${change}` as Change)}
              notesOf={({ data }) => [typeof data['reason'] === 'string' ? data['reason'] : '']}
            />
          </Paper>
        }
      />
      <Suspense fallback={null}>
        {post === undefined ? null : (
          <LookDialog key={post.postId} inspection={inspection} post={post} onClose={() => setPost(undefined)} />
        )}
        {asked === 'complete' ? <CompleteDialog inspection={inspection} onClose={close} /> : null}
        {asked === 'withdraw' ? (
          <ReasonDialog
            title={t('coverage.withdraw')}
            draftName={`inspections.full-coverage.withdrawal.${inspection.id}`}
            renews={RENEWED}
            path={`${pathOf(FULL_COVERAGES, inspection.id)}/withdrawal`}
            version={inspection.version}
            onClose={close}
          />
        ) : null}
      </Suspense>
    </Page>
  );
};

/** A full-coverage inspection: who takes part, every post, and the summary of the month (M-14). */
export const FullCoveragePage = () => {
  const { inspectionId = '' } = useParams();
  const t = useText(supervisionTexts);
  const read = useRead<FullCoverage>(pathOf(FULL_COVERAGES, inspectionId));
  return (
    <LoadedPage query={read} title={t('coverage.title')} crumbs={[{ title: t('month.title'), to: '/supervision' }]}>
      {(data) => <Record key={inspectionId} inspection={data} />}
    </LoadedPage>
  );
};
