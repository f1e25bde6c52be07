import { Icon } from '@goldkey/ui';
import { Button, type ButtonProps, Tooltip } from 'antd';

/**
 * A button for an act that authority decides about. Where it is refused it stays in its place, grey and with a lock, and
 * says the reason to pointer, keyboard and finger alike.
 */
export const AuthorisedButton = ({ reason, children, ...button }: ButtonProps & { reason: string | undefined }) => {
  if (reason === undefined) return <Button {...button}>{children}</Button>;
  return (
    <Tooltip title={reason} trigger={['hover', 'focus', 'click']}>
      <Button
        {...button}
        type="default"
        aria-disabled="true"
        icon={<Icon name="lock" small />}
        style={{ color: 'var(--color-text-secondary)', cursor: 'not-allowed' }}
        onClick={undefined}
      >
        {children}
      </Button>
    </Tooltip>
  );
};
