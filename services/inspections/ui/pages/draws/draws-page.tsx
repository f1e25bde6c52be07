import {
  DialogButton,
  Lines,
  Loaded,
  Page,
  Paper,
  PaperPart,
  StateNote,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import { lazy } from 'react';
import { Link } from 'react-router';
import { DRAWS } from '../quality/api.js';
import { QualityMenu } from '../quality/parts.js';
import { qualityTexts } from '../quality/text/texts.js';
import type { Draw } from './api.js';

const CommitDialog = lazy(() => import('./draw-dialogs.js').then((module) => ({ default: module.CommitDialog })));

/** Draws of properties for checks, the latest first. */
export const DrawsPage = () => {
  const t = useText(qualityTexts);
  const format = useFormat();
  const read = useRead<{ readonly items: readonly Draw[] }>(DRAWS);
  return (
    <Page
      title={t('draw.title')}
      acts={
        <DialogButton permission="inspections:quality" primary dialog={(close) => <CommitDialog onClose={close} />}>
          {t('draw.new')}
        </DialogButton>
      }
    >
      <QualityMenu />
      <Loaded query={read}>
        {({ items }) =>
          items.length === 0 ? (
            <StateNote icon="scale" title={t('draw.empty')}>
              {t('draw.empty.lead')}
            </StateNote>
          ) : (
            <Paper>
              <PaperPart>
                <Lines
                  lines={items.map((draw) => ({
                    key: draw.id,
                    label: (
                      <Link to={`/draws/${draw.id}`}>
                        {t('draw.of', { month: format.month(draw.month), kind: t(`draw.kind.${draw.kind}`) })}
                      </Link>
                    ),
                    figure: t(`draw.state.${draw.state}`),
                    quiet: true,
                    reason: draw.committedByName,
                    aside: format.briefInstant(draw.committedAt),
                  }))}
                />
              </PaperPart>
            </Paper>
          )
        }
      </Loaded>
    </Page>
  );
};
