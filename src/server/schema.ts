import {
  defaultFieldResolver,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { gateOf, readOf } from '../kernel/gate.js';
import { EnumLabelResolver } from './enum-label.resolver.js';
import { identityModule } from '../identity/module.js';
import { membershipModule } from '../membership/module.js';
import { NodeResolver } from './node.resolver.js';
import { organizationModule } from '../organization/module.js';
import { completeContract, modelOf } from '../reading/index.js';
import { planningModule } from '../planning/module.js';
import { rulebookModule } from '../rulebook/module.js';
import { trainingModule } from '../training/module.js';
import { statisticsModule } from '../statistics/module.js';

type Field = GraphQLField<unknown, RequestContext>;
type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

const fieldsOf = (type: GraphQLObjectType | null | undefined): Field[] => Object.values<Field>(type?.getFields() ?? {});

const RESOLVERS = [
  NodeResolver,
  EnumLabelResolver,
  ...organizationModule.resolvers,
  ...membershipModule.resolvers,
  ...identityModule.resolvers,
  ...rulebookModule.resolvers,
  ...planningModule.resolvers,
  ...trainingModule.resolvers,
  ...statisticsModule.resolvers,
];

let built: GraphQLSchema | null = null;

/** The whole schema. Throws at start, naming the field, when a field has no source or a root field no gate. */
export function buildDangboSchema(): GraphQLSchema {
  if (built) return built;
  completeContract();
  const schema = buildSchemaSync({ resolvers: RESOLVERS as unknown as NonEmptyArray<NewableFunction>, validate: false });
  describeRoots(schema);
  checkGates(schema);
  connectReads(schema);
  built = schema;
  return schema;
}

const DESCRIPTIONS = {
  Query: 'What can be asked. A list without a right is empty; a row that is hidden or missing is null.',
  Mutation: 'Acts. Each names what it does and gives back what it changed.',
};

function describeRoots(schema: GraphQLSchema): void {
  for (const type of rootTypes(schema)) type.description = DESCRIPTIONS[type.name as keyof typeof DESCRIPTIONS];
}

function rootTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
}

/** Lock 2: an operation that declares neither a gate nor a reason why it needs none does not start. */
export function checkGates(schema: GraphQLSchema): void {
  for (const type of rootTypes(schema)) {
    for (const name of Object.keys(type.getFields())) {
      if (!gateOf(name)) throw new Error(`${type.name}.${name} has neither @Gate nor @Open`);
    }
  }
}

/** Root reads go to the engine; what the engine returns is taken by response key, for aliases are in it already. */
function connectReads(schema: GraphQLSchema): void {
  const model = modelOf(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && model.has(type.name)) fieldsOf(type).forEach(byKey);
  }
  fieldsOf(schema.getQueryType())
    .filter(({ name }) => readOf(name))
    .forEach(readByEngine);
}

function byKey(field: Field): void {
  const resolve: Resolver = (source, args, context, info) =>
    typeof source === 'object' && source !== null && info.path.key in source
      ? (source as Record<string, unknown>)[info.path.key]
      : defaultFieldResolver(source, args, context, info);
  field.resolve = resolve;
}

function readByEngine(field: Field): void {
  field.resolve = (_source, _args, context, info) => context.read(info);
}
