/**
 * The views of needs read with the rights of who asks, as every view is to. Needs without a term are the last by urgency: the
 * index has the order of the list.
 */
export const up = `
alter view training_need_source set (security_invoker = true);
alter view training_need_due set (security_invoker = true);
${[1, 2, 3, 4, 5]
  .map(
    (n) => `
drop index training_need_l${n}_due;
create index training_need_l${n}_due on training_need (l${n}, coalesce(due_term, '9999'), id);`,
  )
  .join('\n')}
`;
