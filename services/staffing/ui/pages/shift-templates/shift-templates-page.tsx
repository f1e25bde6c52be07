import { Loaded, Page, StateNote, useMay, useRead, useText } from '@goldkey/ui';
import { useState } from 'react';
import { DUTY_POSTS, type DutyPost, SHIFTS, type Shift } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import type { Page as ListOf } from '../../work/api.js';
import { usePlaces } from '../../work/places.js';
import '../roster/roster.css';
import { DutyPostDialog } from './duty-post-dialog.js';
import { RosterLimitsPaper } from './roster-limits.js';
import { type Kept, ShiftDialog } from './shift-dialog.js';
import { type Open, Posts, Shifts } from './template-lists.js';

const inUseFirst = (one: Shift, other: Shift): number =>
  one.state < other.state ? -1 : one.state > other.state ? 1 : 0;

const Templates = ({ propertyId }: { propertyId: string }) => {
  const mayWrite = useMay()('staffing:roster');
  const [opened, setOpened] = useState<Open>();
  const query = { propertyId, pageSize: 500 };
  const shifts = useRead<ListOf<Kept<Shift>>>(SHIFTS, query);
  const posts = useRead<ListOf<Kept<DutyPost>>>(DUTY_POSTS, { ...query, sort: 'name' });
  const open = mayWrite ? setOpened : undefined;
  const close = () => setOpened(undefined);
  return (
    <Loaded query={posts}>
      {({ items }) => (
        <div className="gk-roster-papers">
          <Loaded query={shifts}>
            {(found) => <Shifts shifts={[...found.items].sort(inUseFirst)} posts={items} open={open} />}
          </Loaded>
          <Posts posts={items} open={open} />
          <RosterLimitsPaper />
          {opened?.kind === 'shift' ? (
            <ShiftDialog
              propertyId={propertyId}
              posts={items}
              onClose={close}
              {...(opened.of === undefined ? {} : { shift: opened.of })}
            />
          ) : null}
          {opened?.kind === 'post' ? (
            <DutyPostDialog
              propertyId={propertyId}
              onClose={close}
              {...(opened.of === undefined ? {} : { post: opened.of })}
            />
          ) : null}
        </div>
      )}
    </Loaded>
  );
};

/** The shifts and duty posts from which the roster of a property is planned. */
export const ShiftTemplatesPage = () => {
  const t = useText(shiftTexts);
  const { here, places } = usePlaces();
  const propertyId = here ?? (places.length === 1 ? places[0]?.propertyId : undefined);
  return (
    <Page title={t('templates.title')} lead={t('templates.lead')}>
      {propertyId === undefined ? (
        <StateNote icon="building" title={t('choose')}>
          {t('choose.lead')}
        </StateNote>
      ) : (
        <Templates propertyId={propertyId} />
      )}
    </Page>
  );
};
