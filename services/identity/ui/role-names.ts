import { useLanguage, useText } from '@goldkey/ui';
import { useCallback } from 'react';
import type { RoleLine } from './api.js';
import { roleTexts } from './text/roles.js';

type Known = keyof (typeof roleTexts)['zh-CN'];

/** What a role or permission is called: in the texts, as the group named it, else by its id. */
export const useRoleName = (): ((role: Pick<RoleLine, 'roleId' | 'names'>) => string) => {
  const t = useText(roleTexts);
  const { locale } = useLanguage();
  return useCallback(
    ({ roleId, names }) => {
      const key = `role.${roleId}`;
      return names?.[locale] ?? (key in roleTexts['zh-CN'] ? t(key as Known) : roleId);
    },
    [t, locale],
  );
};

export const usePermissionName = (): ((permission: string) => string) => {
  const t = useText(roleTexts);
  return useCallback((permission) => (permission in roleTexts['zh-CN'] ? t(permission as Known) : permission), [t]);
};

/** Permissions by the service that they are of. */
export const byService = (permissions: readonly string[]): readonly (readonly [string, readonly string[]])[] => {
  const groups = new Map<string, string[]>();
  for (const permission of permissions) {
    const service = permission.split(':')[0] ?? '';
    groups.set(service, [...(groups.get(service) ?? []), permission]);
  }
  return [...groups];
};
