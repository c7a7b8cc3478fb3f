select me.authz_version::text v, '{"member":' || 'null' || '}' d, array[]::boolean[] ok
from account me
where me.id = $1::uuid
