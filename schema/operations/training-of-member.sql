select me.authz_version::text v, '{"member":' || 'null' || '}' json_bytes
from account me
where me.id = $1::uuid
