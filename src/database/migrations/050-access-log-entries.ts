/** An entry of the access log is taken apart once: without OFFSET PostgreSQL would do it again for each of its parts. */
export const up = String.raw`
create or replace function log_access(look jsonb, answer text) returns text
language plpgsql volatile as $$
declare
  pieces text[] := string_to_array(answer, E'\x01');
begin
  if cardinality(pieces) = 1 then
    return answer;
  end if;
  -- Many rows show the same fields: their lists are taken apart once.
  with entry as materialized (
    select w.part[2] entity, nullif(w.part[3], '')::uuid row_key, nullif(min(w.part[4]), '')::uuid subject,
      nullif(min(w.part[5]), '')::integer owner, min(w.part[1]::integer) grant_no, string_agg(w.part[6], '') looks, min(w.no) no
    from (
      select string_to_array(split_part(p.piece, E'\x02', 1), '|') part, p.no
      from unnest(pieces) with ordinality p(piece, no) where p.no > 1
      offset 0
    ) w
    where w.part[6] <> ''
    group by w.part[2], w.part[3]
  ), shown as materialized (
    select e.looks,
      array(select distinct split_part(s, ' ', 1) from unnest(string_to_array(e.looks, ',')) s where s <> '' order by 1) classes,
      array(select distinct split_part(s, ' ', 2) from unnest(string_to_array(e.looks, ',')) s where s <> '' order by 1) fields
    from (select distinct looks from entry) e
  ), granted as materialized (
    select e.grant_no, look -> 'grants' -> e.grant_no ->> 0 role, (look -> 'grants' -> e.grant_no ->> 1)::integer unit
    from (select distinct grant_no from entry) e
  ), asked as materialized (
    select (look ->> 'at')::timestamptz at, (look ->> 'request')::uuid request, (look ->> 'account')::uuid account,
      (look ->> 'reader')::uuid reader, look ->> 'reason' reason
  )
  insert into access_log (unit, at, request, account_id, reader_id, role, role_unit, entity_type, row_id, subject_id, classes, fields, reason)
  select case when e.subject is not null then m.unit when e.row_key is null then g.unit else e.owner end,
    a.at, a.request, a.account, a.reader, g.role, g.unit, e.entity, e.row_key, e.subject, s.classes, s.fields, a.reason
  from entry e
  cross join asked a
  join shown s on s.looks = e.looks
  left join granted g on g.grant_no = e.grant_no
  left join member m on m.id = e.subject
  order by e.no
  on conflict (request, entity_type, row_id) do update set
    classes = array(select distinct c from unnest(access_log.classes || excluded.classes) c order by 1),
    fields = array(select distinct f from unnest(access_log.fields || excluded.fields) f order by 1);
  return (
    select string_agg(case when p.no = 1 then p.piece else substr(p.piece, strpos(p.piece, E'\x02') + 1) end, '' order by p.no)
    from unnest(pieces) with ordinality p(piece, no));
end $$;
`;
