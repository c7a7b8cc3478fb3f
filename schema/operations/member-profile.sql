select me.authz_version::text v, '{"member":' || 'null' || '}' d
from account me
where me.id = $1::uuid
