import type { Defect } from '../defect.js';

/** In figures. */
export const statistics: readonly Defect[] = [
  {
    name: 'narrow figures are not logged',
    kind: 'log skipped',
    file: 'src/statistics/statistics.service.ts',
    find: "const watch = reach === 'exact' ? null : this.watchOf(reach, asked.measure);",
    replace: 'const watch = null;',
    test: 'test/attacks/narrow-figures.test.ts',
    named: 'the security officer reads a sequence',
  },
  {
    name: 'a narrow figure in what is cut away is not logged',
    kind: 'log skipped',
    file: 'src/statistics/statistics.query.ts',
    find: 'const each = where.map((_cut, i) => [i]);',
    replace: 'const each: number[][] = [];',
    test: 'test/attacks/narrow-figures.test.ts',
    named: 'all but a few',
  },
  {
    name: 'a narrow figure between one cut and two is not logged',
    kind: 'log skipped',
    file: 'src/statistics/statistics.query.ts',
    find: '[where.map((_cut, i) => i), ...each]',
    replace: '[where.map((_cut, i) => i)]',
    test: 'test/attacks/narrow-figures.test.ts',
    named: 'few between one cut and two',
  },
  {
    name: 'a narrow figure that is asked again is logged twice',
    kind: 'log of what was thrown away',
    file: 'src/statistics/statistics.query.ts',
    find: ' and me.authz_version = ${version}::bigint',
    replace: ' and ${version}::bigint > 0',
    test: 'test/attacks/narrow-figures.test.ts',
    named: 'an answer that is thrown away',
  },
  {
    name: 'many narrow figures are counted over all days',
    kind: 'dates dropped',
    file: 'src/database/migrations/051-narrow-figures.ts',
    find: "interval '1 day'",
    replace: "interval '9 days'",
    test: 'test/attacks/narrow-figures.test.ts',
    named: 'those of the day before',
  },
];
