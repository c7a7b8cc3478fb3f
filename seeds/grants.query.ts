/**
 * The grants of access.md 1.5, written a second time and apart from the server's, so that tests of the datasets
 * do not take its word: one row `role@unit code` for each account.
 */
export const GRANTS = `
  with held as (
    select h.member_id, s.title, b.kind as body, o.kind, o.level, o.code
    from seat_holding h
    join seat s on s.id = h.seat_id
    join body b on b.id = s.body_id
    join organization o on o.no = b.unit
    join member m on m.id = h.member_id
    where h.state = 'ACTIVE' and h.valid_from <= $1 and (h.valid_to is null or h.valid_to > $1)
      and b.state = 'ACTIVE' and b.valid_from <= $1 and (b.valid_to is null or b.valid_to > $1)
      and o.state = 'ACTIVE' and m.standing not in ('SUSPENDED', 'TRANSFERRED_OUT', 'DECEASED', 'LEFT')
  ), role(role, titles, bodies, levels) as (values
    ('1', array['SECRETARY', 'STANDING_DEPUTY_SECRETARY', 'DEPUTY_SECRETARY', 'FULL_TIME_DEPUTY_SECRETARY'], array['EXECUTIVE'], array[1, 2, 3]),
    ('2', array['STANDING_MEMBER'], array['STANDING'], array[1, 2]),
    ('3', array['COMMITTEE_MEMBER'], array['EXECUTIVE'], array[2]),
    ('o', array['HEAD', 'DEPUTY_HEAD', 'OFFICER'], array['ORGANISATION_BOARD'], array[1, 2]),
    ('t', array['HEAD', 'DEPUTY_HEAD', 'OFFICER'], array['PROPAGANDA_BOARD', 'MASS_BOARD', 'PROPAGANDA_MASS_BOARD'], array[1, 2]),
    ('v', array['HEAD', 'DEPUTY_HEAD', 'OFFICER'], array['OFFICE'], array[1, 2, 3]),
    ('k', array['INSPECTION_CHAIR', 'INSPECTION_DEPUTY_CHAIR', 'INSPECTION_MEMBER', 'INSPECTION_OFFICER'], array['INSPECTION'], array[1, 2, 3]),
    ('c', array['INSPECTION_CHAIR'], array['INSPECTION'], array[2])
  ), name(role, level, name) as (values
    ('1', 1, 'P1'), ('1', 2, 'B1'), ('1', 3, 'G1'), ('2', 1, 'P2'), ('2', 2, 'B2'), ('3', 2, 'B3'), ('o', 1, 'P3o'),
    ('o', 2, 'B4'), ('t', 1, 'P3t'), ('t', 2, 'B5'), ('v', 1, 'P3v'), ('v', 2, 'B6'), ('v', 3, 'G2'), ('k', 1, 'P3k'),
    ('k', 2, 'B7'), ('k', 3, 'G3'), ('c', 2, 'B7c')
  ), granted as (
    select held.member_id, n.name || '@' || held.code as granted
    from held
    join role r on held.title = any(r.titles) and held.body = any(r.bodies) and held.level = any(r.levels)
    join name n on n.role = r.role and n.level = held.level
    union
    select member_id, 'C1@' || code from held, role r
    where r.role = '1' and title = any(r.titles) and body = 'EXECUTIVE' and kind in ('CELL', 'GRASSROOTS_CELL', 'SECTIONAL')
    union
    select m.id, 'M@' || o.code
    from member m
    join membership s on s.member_id = m.id and s.kind = 'OFFICIAL' and s.status = 'ACTIVE' and s.valid_from <= $1
    join organization o on o.no = s.unit
    where m.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT')
  ), service(kind, name) as (values ('REPORTING', 'V'), ('INTEGRATION', 'I'), ('ADMIN', 'A'))
  select a.id, a.username, coalesce(array_agg(g.granted order by g.granted) filter (where g.granted is not null), '{}') as grants
  from account a
  left join lateral (
    select granted from granted where member_id = a.member_id
    union all
    select s.name || '@' || o.code from service s, organization o where s.kind = a.kind and o.no = a.unit) g on true
  where a.state = 'ACTIVE' and (a.id::text = $2 or $2 is null)
  group by a.id, a.username`;
