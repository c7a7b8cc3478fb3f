import type { Random } from '../random.js';
import type { Cell, Person } from './people.js';

/** The first congresses of the term: who was there before could be elected. */
const FIRST_CONGRESS = '2020-03-31';

const atFirstCongress = ({ row, since }: Person): boolean => since <= FIRST_CONGRESS && (row.official_date ?? '9999') <= FIRST_CONGRESS;

/** Hands out official members for seats, each of them once. */
export class Staff {
  private readonly taken = new Set<Person>();

  constructor(private readonly random: Random) {}

  /** Up to `count` people of the cells, the eldest in the Party first; fewer when there are no more. */
  take(cells: readonly Cell[], count: number): readonly Person[] {
    const free = cells.flatMap(({ people }) => people).filter((person) => this.isFree(person));
    const able = free.filter(atFirstCongress);
    const later = free.filter((person) => !atFirstCongress(person));
    const chosen = [...this.random.shuffled(able), ...this.random.shuffled(later)].slice(0, Math.max(0, count));
    chosen.forEach((person) => this.taken.add(person));
    return chosen.sort((a, b) => ((a.row.admission_date ?? '') < (b.row.admission_date ?? '') ? -1 : 1));
  }

  private isFree(person: Person): boolean {
    return person.row.standing === 'OFFICIAL' && !this.taken.has(person);
  }
}
