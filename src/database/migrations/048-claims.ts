/**
 * What a claim of an idempotency key asks of the account, as it is once the claim stands: a statement sees what was written before it
 * began, and a claim may have waited for another.
 */
export const up = `
create function authz_version_now(account uuid) returns bigint
language plpgsql volatile as $$
begin
  return (select a.authz_version from account a where a.id = account);
end $$;
`;
