import { World } from './world.js';

/** So many women at home in each of these, as worked example 31 of access.md has them. */
const WOMEN = { A: 9, Q: 8, O: 3 };

/** The world of worked example 31, and the code of each unit by its name. */
export async function openExample31(): Promise<{ readonly world: World; readonly codes: ReadonlyMap<string, string> }> {
  const world = await World.open(async ({ pool }) => {
    for (const [code, women] of Object.entries(WOMEN)) {
      await pool.query(
        `with home as (
           select m.id, row_number() over (order by m.id) as place from member m
           where m.home_active and m.l3 = (select no from organization where code = $1))
         update member m set gender = case when home.place <= $2 then 'F' else 'M' end from home where home.id = m.id`,
        [code, women],
      );
    }
  });
  const { rows } = await world.database.pool.query<{ code: string; name: string }>('select code, name from organization');
  return { world, codes: new Map(rows.map(({ code, name }) => [name, code])) };
}
