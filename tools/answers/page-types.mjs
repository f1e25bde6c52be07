/** What a service answers as types for its pages, from the named schemas of its OpenAPI document. */
import openapiTS, { astToString } from 'openapi-typescript';

export const pageTypes = async ({ openapi, info, components: { schemas } }) => {
  const described = await openapiTS(
    { openapi, info, paths: {}, components: { schemas } },
    { immutable: true, rootTypes: true, rootTypesNoSchemaPrefix: true, rootTypesKeepCasing: true },
  );
  return `/** What this service answers. Made by \`npm run generate -- openapi\`. */\n${astToString(described)}`;
};
