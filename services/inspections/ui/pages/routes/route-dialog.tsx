import { ActDialog, Field, useCommand, useRead, useText } from '@goldkey/ui';
import { Input, Select } from 'antd';
import { POSTS, type PostLine, RENEWED } from '../../api.js';
import { ActOn } from '../../fieldwork/act-on.js';
import { fieldworkTexts } from '../../fieldwork/text/texts.js';
import { ROUTES, type RouteLine } from './routes.js';

interface Values {
  readonly name: string;
  readonly postIds: readonly string[];
}

const RouteFields = ({ propertyId }: { propertyId: string }) => {
  const t = useText(fieldworkTexts);
  const read = useRead<{ readonly items: readonly PostLine[] }>(POSTS, { propertyId, pageSize: 500 });
  return (
    <>
      <Field name="name" label={t('routes.name')}>
        <Input autoComplete="off" maxLength={80} />
      </Field>
      <Field name="postIds" label={t('routes.posts')} extra={t('routes.posts.hint')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={(read.data?.items ?? []).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        />
      </Field>
    </>
  );
};

/** A route is drawn. */
export const NewRoute = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(fieldworkTexts);
  const command = useCommand({ title: t('routes.new'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Values>
      title={t('routes.new')}
      draftName={`inspections.route.new.${propertyId}`}
      initial={{}}
      command={command}
      saveText={t('save')}
      onClose={onClose}
      onSave={(values, draft) => command.run({ method: 'POST', path: ROUTES, body: { propertyId, ...values }, draft })}
    >
      <RouteFields propertyId={propertyId} />
    </ActDialog>
  );
};

/** A route is changed, or walked no more. */
export const ChangedRoute = ({
  route: { id, propertyId, name, postIds, version },
  act,
  onClose,
}: {
  route: RouteLine;
  act: 'change' | 'retire';
  onClose: () => void;
}) => {
  const t = useText(fieldworkTexts);
  const path = `${ROUTES}/${id}`;
  const shared = {
    title: t(`routes.${act}`),
    draftName: `inspections.route.${act}.${id}`,
    version,
    onClose,
  };
  return act === 'change' ? (
    <ActOn<Values> {...shared} method="PATCH" path={path} initial={{ name, postIds }} bodyOf={(values) => values}>
      <RouteFields propertyId={propertyId} />
    </ActOn>
  ) : (
    <ActOn<Values> {...shared} path={`${path}/retirement`} bodyOf={() => ({})}>
      <p>{t('routes.retire.ask')}</p>
    </ActOn>
  );
};
