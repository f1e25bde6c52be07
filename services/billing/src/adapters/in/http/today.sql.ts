/** The day that it is where the property of a row is; `copy`: alias of its `property_copy`. */
export const today = (copy: string): string =>
  `(now() AT TIME ZONE coalesce(${copy}.time_zone, 'Asia/Shanghai'))::date`;
