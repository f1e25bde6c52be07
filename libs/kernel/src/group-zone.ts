/** The group's zone: of what belongs to no property, whose own zone would say where days begin (rulebook 0, zone). */
export const GROUP_ZONE = 'Asia/Shanghai';
