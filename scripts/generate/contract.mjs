// From openapi/banso.yaml: the wire's types, the guards that check an answer without a schema library,
// the atomic groups that merging must not split, and the schemas the server validates requests with.
import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { generateAtomicPaths } from './contract/atomic-paths.mjs';
import { generateGuards } from './contract/guards.mjs';
import { withNamedTypes } from './contract/named-types.mjs';

const contractFile = new URL('../../openapi/banso.yaml', import.meta.url);
const banner = '// Generated from openapi/banso.yaml by `npm run generate`. Do not edit.\n';

export default async function generate() {
  const source = await readFile(contractFile, 'utf8');
  const contract = parse(source);
  // A default is what the server fills in: a writer may leave the field out.
  const nodes = await openapiTS(source, { alphabetize: false, defaultNonNullable: false });
  const types = astToString(withNamedTypes(nodes));
  return [
    { path: 'packages/model/src/contract/types.gen.ts', content: banner + types },
    { path: 'packages/model/src/contract/guards.gen.ts', content: banner + generateGuards(contract) },
    {
      path: 'packages/model/src/contract/atomic-paths.gen.ts',
      content: banner + generateAtomicPaths(contract),
    },
    {
      path: 'packages/server/src/contract/components.gen.ts',
      content: `${banner}export const components = ${JSON.stringify(contract.components, null, 2)};\n`,
    },
  ];
}
