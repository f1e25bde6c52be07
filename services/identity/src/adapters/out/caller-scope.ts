import { currentCaller } from '@goldkey/access';

/** What the running caller sees. */
export const callerScope = {
  sees(propertyId: string): boolean {
    const { scope } = currentCaller();
    return scope.all || scope.properties.includes(propertyId);
  },
};
