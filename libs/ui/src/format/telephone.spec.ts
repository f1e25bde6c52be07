import { telephoneHref } from './telephone.js';

test.each([
  ['021-6888 1234', 'tel:02168881234'],
  ['（0571）8888 6666', 'tel:057188886666'],
  ['+86 138-1234-5678', 'tel:+8613812345678'],
  ['021-68881234 转 801', 'tel:02168881234,801'],
  ['400-820-1234ext. 2', 'tel:4008201234,2'],
])('%s is dialled as %s', (text, href) => expect(telephoneHref(text)).toBe(href));
