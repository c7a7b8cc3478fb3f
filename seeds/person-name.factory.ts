import type { Gender, MemberRow } from './member.factory.js';
import * as names from './names.data.js';
import type { Random } from './random.js';

/** A name as `member` stores it: as written, and in its three parts. */
export type PersonName = Pick<MemberRow, 'full_name' | 'family_name' | 'middle_name' | 'given_name'>;

const FOUR_PARTS = 0.05;
const NO_MIDDLE_NAME = 0.015;
const OTHER = 0.003;

function middleName(random: Random, gender: Gender): string {
  if (random.chance(NO_MIDDLE_NAME)) return '';
  const table = gender === 'M' ? names.MALE_MIDDLE_NAMES : names.FEMALE_MIDDLE_NAMES;
  const middle = random.weighted(table);
  const second = random.chance(FOUR_PARTS) ? `${random.weighted(names.SECOND_FAMILY_NAMES)} ` : '';
  return middle.startsWith('Thị') ? middle : second + middle;
}

/** Written in an order, or with a given name of two words, that the rule of the last word would get wrong. */
function otherName(random: Random, gender: Gender): PersonName {
  const fitting = names.OTHER_NAMES.filter(([, , , of]) => of === gender);
  const [family_name, middle_name, given_name, , full_name] = random.pick(fitting);
  return { full_name, family_name, middle_name, given_name };
}

/** A name whose parts do not repeat one another; a few are of other peoples. */
export function composeName(random: Random, gender: Gender): PersonName {
  if (random.chance(OTHER)) return otherName(random, gender);
  const family = random.weighted(names.FAMILY_NAMES);
  const middle = middleName(random, gender);
  const given = random.weighted(gender === 'M' ? names.MALE_GIVEN_NAMES : names.FEMALE_GIVEN_NAMES);
  const words = [family, ...middle.split(' '), given].filter((word) => word !== '');
  if (new Set(words).size < words.length) return composeName(random, gender);
  return { full_name: words.join(' '), family_name: family, middle_name: middle, given_name: given };
}
