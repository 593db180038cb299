import ts from 'typescript';

/** A schema whose name means something else to TypeScript goes by another one. */
const renamed = { Record: 'BansoRecord' };

const typeName = (schema) => renamed[schema] ?? schema;

/**
 * Gives every schema of the contract a type of its own, and calls it by its name wherever it is meant: an editor then
 * says `Promise<Dialogue>`, where `components["schemas"]["Dialogue"]` would be written out with all its fields.
 *
 * @param {readonly ts.Node[]} nodes what openapi-typescript made
 * @returns {ts.Node[]}
 */
export function withNamedTypes(nodes) {
  const components = nodes.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === 'components');
  const schemas = components.members.find((member) => nameOf(member) === 'schemas');
  const types = new Map(schemas.type.members.map((member) => [nameOf(member), bare(member.type)]));
  const isObject = (type) =>
    ts.isTypeLiteralNode(type) || (ts.isIntersectionTypeNode(type) && type.types.every(isPart));
  const isPart = (type) => ts.isTypeLiteralNode(type) || isObject(types.get(schemaOf(type)) ?? type);

  const declarations = schemas.type.members.map((member) => {
    const type = types.get(nameOf(member));
    return withComments(isObject(type) ? interfaceOf(member, type) : aliasOf(member, type), member);
  });
  const named = ts.factory.createTypeLiteralNode(
    schemas.type.members.map((member) =>
      ts.factory.createPropertySignature(
        undefined,
        member.name,
        undefined,
        ts.factory.createTypeReferenceNode(typeName(nameOf(member))),
      ),
    ),
  );
  const all = nodes.map((node) => (node === components ? replaced(node, schemas.type, named) : node));
  return [...all, ...declarations].map(byName);
}

const nameOf = (member) => member.name.text;

const bare = (type) => (ts.isParenthesizedTypeNode(type) ? bare(type.type) : type);

function interfaceOf(member, type) {
  const parts = ts.isIntersectionTypeNode(type) ? type.types.map(bare) : [type];
  const parents = parts.filter((part) => !ts.isTypeLiteralNode(part)).map(schemaOf);
  const heritage = parents.map((parent) =>
    ts.factory.createExpressionWithTypeArguments(ts.factory.createIdentifier(typeName(parent)), undefined),
  );
  return ts.factory.createInterfaceDeclaration(
    exported,
    typeName(nameOf(member)),
    undefined,
    heritage.length > 0
      ? [ts.factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, heritage)]
      : undefined,
    parts.filter(ts.isTypeLiteralNode).flatMap((part) => [...part.members]),
  );
}

const exported = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];

const aliasOf = (member, type) =>
  ts.factory.createTypeAliasDeclaration(exported, typeName(nameOf(member)), undefined, type);

const withComments = (node, { emitNode }) => ts.setSyntheticLeadingComments(node, emitNode?.leadingComments);

/** `components["schemas"]["Dialogue"]`: Dialogue; of any other type undefined. */
function schemaOf(type) {
  if (!ts.isIndexedAccessTypeNode(type) || !ts.isIndexedAccessTypeNode(type.objectType)) return undefined;
  const { objectType, indexType } = type.objectType;
  const isSchemas = wordOf(objectType) === 'components' && wordOf(indexType) === 'schemas';
  return isSchemas ? wordOf(type.indexType) : undefined;
}

const wordOf = (type) =>
  ts.isTypeReferenceNode(type)
    ? type.typeName.text
    : ts.isLiteralTypeNode(type)
      ? type.literal.text
      : undefined;

const byName = (root) =>
  visited(root, (node) => {
    const schema = schemaOf(node);
    return schema && ts.factory.createTypeReferenceNode(typeName(schema));
  });

const replaced = (root, from, to) => visited(root, (node) => (node === from ? to : undefined));

/** The tree with every node that `change` answers in the place of the one it was given. */
const visited = (root, change) =>
  ts.transform(root, [
    (context) => {
      const visit = (node) => change(node) ?? ts.visitEachChild(node, visit, context);
      return visit;
    },
  ]).transformed[0];
