import { getNamedType, isObjectType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { nouns, type Field, type Noun } from '../kernel/nouns.js';

/** What an object type of the schema is to the engine. */
export type TypeModel =
  | { readonly kind: 'noun'; readonly noun: Noun }
  | { readonly kind: 'connection'; readonly noun: Noun }
  | { readonly kind: 'edge'; readonly noun: Noun }
  | { readonly kind: 'pageInfo' }
  | { readonly kind: 'label' };

export type Model = ReadonlyMap<string, TypeModel>;

const MODELS = new WeakMap<GraphQLSchema, Model>();

/** The engine's view of a schema. Throws when a field of a noun comes from nowhere, naming the field. */
export function modelOf(schema: GraphQLSchema): Model {
  const known = MODELS.get(schema);
  if (known) return known;
  const model = new Map<string, TypeModel>([
    ['PageInfo', { kind: 'pageInfo' }],
    ['ViewerPermission', { kind: 'label' }],
  ]);
  for (const noun of nouns().filter(({ shown }) => shown)) addNounTypes(model, noun, schema);
  MODELS.set(schema, model);
  return model;
}

function addNounTypes(model: Map<string, TypeModel>, noun: Noun, schema: GraphQLSchema): void {
  model.set(noun.name, { kind: 'noun', noun });
  model.set(`${noun.name}Connection`, { kind: 'connection', noun });
  model.set(`${noun.name}Edge`, { kind: 'edge', noun });
  const type = schema.getType(noun.name);
  if (!isObjectType(type)) throw new Error(`${noun.name} is a noun and no object type of the schema`);
  for (const name of Object.keys(type.getFields())) checkShown(noun, name);
  for (const field of noun.fields.values()) checkDeclared(noun, field, type);
  for (const field of noun.fields.values()) if (field.kind === 'label') addLabel(model, type, field);
}

/** Every field of a type is a column, an edge or a named query; a field with another source would be a side door. */
function checkShown(noun: Noun, name: string): void {
  const field = noun.fields.get(name);
  if (!field) throw new Error(`${noun.name}.${name} has no source that the engine knows`);
  if (field.class === null) throw new Error(`${noun.name}.${name} has no class, so no rule says who may read it`);
}

function checkDeclared(noun: Noun, field: Field, type: GraphQLObjectType): void {
  if (field.class !== null && !(field.name in type.getFields())) {
    throw new Error(`${noun.name}.${field.name} has a class and is missing in the schema`);
  }
}

function addLabel(model: Map<string, TypeModel>, type: GraphQLObjectType, field: Field): void {
  const declared = type.getFields()[field.name];
  const label: GraphQLNamedType | null = declared ? getNamedType(declared.type) : null;
  if (!isObjectType(label) || field.kind !== 'label') throw new Error(`${type.name}.${field.name} is no label type`);
  const unknown = Object.keys(label.getFields()).find((name) => !field.fields.includes(name));
  if (unknown) throw new Error(`${label.name}.${unknown} has no source that the engine knows`);
  model.set(label.name, { kind: 'label' });
}
