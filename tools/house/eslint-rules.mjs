/** Rules of this house that no package has. */

const READS = /^(find|count|refresh|stream|getRepository|createQueryBuilder|qb$)/;
const MANAGERS = new Set(['EntityManager', 'SqlEntityManager', 'PostgreSqlEntityManager', 'EntityRepository', 'SqlEntityRepository']);

function namesOf(type) {
  const parts = type.isUnionOrIntersection() ? type.types : [type];
  return parts.flatMap((part) => [part.symbol?.name, part.aliasSymbol?.name]);
}

/** Lock 3: a row that `load` did not give was never read by the rules. It asks for types: another name hides nothing. */
const readsThroughLoad = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { elsewhere: 'Rows are read by load() or by the engine, never by {{name}}() of the entity manager.' },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    return {
      MemberExpression(node) {
        const { property, object } = node;
        if (property.type !== 'Identifier' || !READS.test(property.name)) return;
        const isManager = namesOf(services.getTypeAtLocation(object)).some((name) => MANAGERS.has(name));
        if (isManager) context.report({ node: property, messageId: 'elsewhere', data: { name: property.name } });
      },
    };
  },
};

const SCOPED = [
  'organization',
  'body',
  'term',
  'seat',
  'document',
  'decision',
  'member',
  'membership',
  'seat_holding',
  'organization_event',
  'organization_event_party',
];
const READ = new RegExp(`\\b(?:from|join)\\s+(?:only\\s+)?(${SCOPED.join('|')})\\b(?!\\()`);

/** Lock 3: the tag `fragment` refuses these names when it runs; text that never meets the tag is refused here. */
const tablesThroughRules = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { plain: 'The table {{table}} is read without rules: name it as ${visible(...)} or ${unscoped(...)} in fragment``.' },
  },
  create(context) {
    const look = (node, text) => {
      const table = READ.exec(text)?.[1];
      if (table) context.report({ node, messageId: 'plain', data: { table } });
    };
    return {
      TemplateElement: (node) => look(node, node.value.raw),
      Literal: (node) => typeof node.value === 'string' && look(node, node.value),
    };
  },
};

export const houseRules = { rules: { 'reads-through-load': readsThroughLoad, 'tables-through-rules': tablesThroughRules } };
