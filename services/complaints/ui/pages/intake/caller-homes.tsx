import { useMay, useRead, useSettled, useText } from '@goldkey/ui';
import { Button, Form } from 'antd';
import type { Choices } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { type Household, roomOf } from './home.js';
import type { IntakeValues } from './receive-body.js';

const PAUSE_MS = 300;
/** Numbers without a city's code have seven digits; the register answers to whole numbers only. */
const SHORTEST = 7;
const MOST = 4;

const useHomesOf = (phone: string | undefined): readonly Household[] => {
  const may = useMay();
  const number = useSettled(phone, PAUSE_MS)?.trim() ?? '';
  const canAsk = may('estates:read') && (may('estates:reveal') || may('estates:register'));
  const asks = canAsk && number.replace(/\D/g, '').length >= SHORTEST;
  const read = useRead<{ readonly items: readonly Household[] }>(asks ? '/api/estates/households' : undefined, {
    q: number,
    pageSize: MOST,
  });
  return asks ? (read.data?.items ?? []) : [];
};

/** The homes that the register knows the caller's number of, each taken into the form by one tap. */
export const CallerHomes = ({ choices }: { choices: Choices }) => {
  const t = useText(complaintTexts);
  const form = Form.useFormInstance<IntakeValues>();
  const chosen = Form.useWatch('householdId', form);
  const homes = useHomesOf(Form.useWatch('contactPhone', form));
  const take = (home: Household) => {
    const moves = form.getFieldValue('propertyId') !== home.propertyId;
    form.setFieldsValue({
      propertyId: home.propertyId,
      householdId: home.id,
      room: roomOf(home),
      // A department belongs to a property.
      ...(moves && { departmentId: undefined }),
    });
  };
  const nameOf = (id: string) => choices.properties.find(({ propertyId }) => propertyId === id)?.name;
  return (
    <div aria-live="polite">
      {homes.length === 0 ? null : (
        <p className="gk-small" style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' }}>
          <span className="gk-muted">{t('intake.callerHomes')}</span>
          {homes.map((home) => (
            <Button
              key={home.id}
              size="small"
              type={home.id === chosen ? 'primary' : 'default'}
              aria-pressed={home.id === chosen}
              onClick={() => take(home)}
            >
              {[choices.properties.length > 1 ? nameOf(home.propertyId) : undefined, roomOf(home), home.ownerName]
                .filter(Boolean)
                .join('  ')}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
};
