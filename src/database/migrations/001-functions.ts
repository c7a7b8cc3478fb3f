/** Extensions and the functions on text that columns, indexes and reads use. */
export const up = String.raw`
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- No unaccent(): it is only STABLE, and these forms stand in generated columns and indexes.
create function plain(value text) returns text
language sql immutable strict parallel safe
return btrim(regexp_replace(
  translate(
    normalize(translate(lower(value collate "pg_c_utf8"), 'đ', 'd'), nfd),
    U&'\0300\0301\0302\0303\0304\0306\0307\0308\0309\030A\030B\030C\031B\0323\0327\0328',
    ''),
  '\s+', ' ', 'g'));

comment on function plain(text) is
  'Text as people type it into a search: lower case, no diacritics (and so no question of where a tone mark stands), single spaces.';

-- decode(..., 'escape') gives the bytes of a text like convert_to(), which is only STABLE and would not be inlined.
create function gid(type text, id uuid) returns text
language sql immutable strict parallel safe
return rtrim(translate(encode(decode(type || ':' || id::text, 'escape'), 'base64'), E'+/\n', '-_'), '=');

comment on function gid(text, uuid) is 'Global id of a row: unpadded base64url of Type:uuid.';

create function cursor_text(message text, ipad bytea, opad bytea) returns text
language sql immutable strict parallel safe
return rtrim(translate(encode(decode(replace(message, '\', '\\'), 'escape'), 'base64'), E'+/\n', '-_'), '=')
  || '.'
  || rtrim(translate(encode(
       sha256(opad || sha256(ipad || decode(replace(message, '\', '\\'), 'escape'))),
     'base64'), E'+/\n', '-_'), '=');

comment on function cursor_text(text, bytea, bytea) is
  'Signed cursor: base64url of the message, a dot, base64url of its HMAC-SHA256 (RFC 2104); ipad and opad are the key already combined with the pads.';
`;
