import '../../fieldwork/fieldwork.css';
import {
  Loaded,
  Page,
  Paper,
  PaperPart,
  SectionHead,
  StateNote,
  useMay,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { POSTS, type PostLine } from '../../api.js';
import { ChooseProperty } from '../../fieldwork/choose-property.js';
import { fieldworkTexts } from '../../fieldwork/text/texts.js';
import { inspectionsTexts } from '../../text/texts.js';
import { ROUTES, type RouteLine } from './routes.js';

const NewRoute = lazy(() => import('./route-dialog.js').then((module) => ({ default: module.NewRoute })));
const ChangedRoute = lazy(() => import('./route-dialog.js').then((module) => ({ default: module.ChangedRoute })));

type Open = { readonly act: 'new' } | { readonly act: 'change' | 'retire'; readonly route: RouteLine };

const OneRoute = ({
  route,
  posts,
  onAct,
}: {
  route: RouteLine;
  posts: readonly PostLine[];
  onAct: ((act: 'change' | 'retire') => void) | undefined;
}) => {
  const t = useText(fieldworkTexts);
  const named = route.postIds.map((id) => ({ id, post: posts.find((post) => post.id === id) }));
  return (
    <PaperPart>
      <SectionHead title={route.name} level={3} id={`route-${route.id}`} count={route.postIds.length} />
      <ol className="gk-numbered">
        {named.map(({ id, post }) => (
          <li key={id}>{post === undefined ? id : `${post.code} ${post.name}`}</li>
        ))}
      </ol>
      {onAct === undefined ? null : (
        <div className="gk-part-acts">
          <Button onClick={() => onAct('change')} aria-label={`${t('routes.change')} ${route.name}`}>
            {t('routes.change')}
          </Button>
          <Button type="text" onClick={() => onAct('retire')} aria-label={`${t('routes.retire')} ${route.name}`}>
            {t('routes.retire')}
          </Button>
        </div>
      )}
    </PaperPart>
  );
};

const RoutesOf = ({ propertyId }: { propertyId: string }) => {
  const t = useText(fieldworkTexts);
  const word = useText(inspectionsTexts);
  const may = useMay()('inspections:define');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const read = useRead<{ readonly items: readonly RouteLine[] }>(ROUTES, {
    propertyId,
    retired: 'false',
    pageSize: 200,
  });
  const posts = useRead<{ readonly items: readonly PostLine[] }>(POSTS, { propertyId, pageSize: 500 });
  return (
    <Page
      title={t('routes')}
      crumbs={[{ title: word('posts.title'), to: '/posts' }, { title: t('routes') }]}
      lead={t('routes.lead')}
      acts={
        may ? (
          <Button type="primary" onClick={() => setOpen({ act: 'new' })}>
            {t('routes.new')}
          </Button>
        ) : undefined
      }
    >
      <Loaded query={read}>
        {({ items }) =>
          items.length === 0 ? (
            <StateNote icon="scan" title={t('routes.none')} />
          ) : (
            <Paper>
              {items.map((route) => (
                <OneRoute
                  key={route.id}
                  route={route}
                  posts={posts.data?.items ?? []}
                  onAct={may ? (act) => setOpen({ act, route }) : undefined}
                />
              ))}
            </Paper>
          )
        }
      </Loaded>
      <Suspense fallback={null}>
        {open?.act === 'new' ? <NewRoute propertyId={propertyId} onClose={close} /> : null}
        {open !== undefined && open.act !== 'new' ? (
          <ChangedRoute key={open.route.id} route={open.route} act={open.act} onClose={close} />
        ) : null}
      </Suspense>
    </Page>
  );
};

/** Routes of a property: posts in the order in which a round walks them. */
export const RoutesPage = () => {
  const t = useText(fieldworkTexts);
  const propertyId = useThisProperty();
  return propertyId === undefined ? (
    <ChooseProperty title={t('routes')} />
  ) : (
    <RoutesOf key={propertyId} propertyId={propertyId} />
  );
};
