// Cuts the operations that the tests' GitHub stub answers out of GitHub's own OpenAPI description.
//
// The description is 385 MB on disk, so it is no dependency. To regenerate the slice:
//
//   npm i --no-save --ignore-scripts --prefix "$TMPDIR/github-openapi" @octokit/openapi@23.0.2
//   node scripts/github-openapi.mjs "$TMPDIR/github-openapi/node_modules/@octokit/openapi"
//
// It writes tests/support/github-openapi.json: one operation and one component a line, prose and examples
// dropped, `nullable` (OpenAPI 3.0) rewritten to null types (JSON Schema), so that ajv judges it as it is.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const wanted = [
  'GET /rate_limit',
  'GET /user',
  'GET /users/{username}',
  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}',
  ...inRepository('', ['GET']),
  ...inRepository('/collaborators/{username}/permission', ['GET']),
  ...inRepository('/contents/{path}', ['GET']),
  ...inRepository('/commits', ['GET']),
  ...inRepository('/commits/{ref}', ['GET']),
  ...inRepository('/commits/{ref}/check-runs', ['GET']),
  ...inRepository('/commits/{ref}/status', ['GET']),
  ...inRepository('/commits/{ref}/statuses', ['GET']),
  ...inRepository('/commits/{commit_sha}/pulls', ['GET']),
  ...inRepository('/compare/{basehead}', ['GET']),
  ...inRepository('/statuses/{sha}', ['POST']),
  ...inRepository('/git/blobs/{file_sha}', ['GET']),
  ...inRepository('/git/trees/{tree_sha}', ['GET']),
  ...inRepository('/git/commits/{commit_sha}', ['GET']),
  ...inRepository('/git/ref/{ref}', ['GET']),
  ...inRepository('/git/matching-refs/{ref}', ['GET']),
  ...inRepository('/pulls', ['GET']),
  ...inRepository('/pulls/{pull_number}', ['GET']),
  ...inRepository('/pulls/{pull_number}/files', ['GET']),
  ...inRepository('/pulls/{pull_number}/commits', ['GET']),
  ...inRepository('/pulls/{pull_number}/merge', ['PUT']),
  ...inRepository('/pulls/{pull_number}/comments', ['GET', 'POST']),
  ...inRepository('/pulls/{pull_number}/comments/{comment_id}/replies', ['POST']),
  ...inRepository('/pulls/comments/{comment_id}', ['GET', 'PATCH', 'DELETE']),
  ...inRepository('/pulls/{pull_number}/reviews', ['GET', 'POST']),
  ...inRepository('/pulls/{pull_number}/reviews/{review_id}', ['GET', 'PUT']),
  ...inRepository('/pulls/{pull_number}/reviews/{review_id}/dismissals', ['PUT']),
  ...inRepository('/issues', ['GET', 'POST']),
  ...inRepository('/issues/{issue_number}', ['GET', 'PATCH']),
  ...inRepository('/issues/{issue_number}/comments', ['GET', 'POST']),
  ...inRepository('/issues/{issue_number}/labels', ['GET', 'POST']),
  ...inRepository('/issues/{issue_number}/labels/{name}', ['DELETE']),
  ...inRepository('/issues/comments/{comment_id}', ['GET', 'PATCH', 'DELETE']),
  ...inRepository('/issues/comments/{comment_id}/reactions', ['GET', 'POST']),
  ...inRepository('/labels', ['GET', 'POST']),
  ...inRepository('/check-runs', ['POST']),
  ...inRepository('/check-runs/{check_run_id}', ['GET', 'PATCH']),
  ...inRepository('/check-runs/{check_run_id}/annotations', ['GET']),
  ...inRepository('/actions/caches', ['GET']),
  ...inRepository('/actions/artifacts', ['GET']),
  ...inRepository('/actions/artifacts/{artifact_id}/{archive_format}', ['GET']),
  ...inRepository('/actions/runs', ['GET']),
  ...inRepository('/actions/runs/{run_id}', ['GET']),
  ...inRepository('/actions/runs/{run_id}/attempts/{attempt_number}', ['GET']),
  ...inRepository('/actions/runs/{run_id}/artifacts', ['GET']),
  ...inRepository('/actions/runs/{run_id}/rerun', ['POST']),
  ...inRepository('/actions/runs/{run_id}/rerun-failed-jobs', ['POST']),
];

const prose = new Set([
  'description',
  'title',
  'example',
  'examples',
  'externalDocs',
  'summary',
  'deprecated',
]);

function inRepository(path, methods) {
  return methods.map((method) => `${method} /repos/{owner}/{repo}${path}`);
}

/** The value a `#/a/b` reference points at. */
function lookUp(document, ref) {
  return ref
    .slice(2)
    .split('/')
    .reduce((node, key) => node[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
}

/** A schema without prose, with `nullable` said in JSON Schema's words. */
function lean(schema) {
  if (Array.isArray(schema)) return schema.map(lean);
  if (schema === null || typeof schema !== 'object') return schema;
  const { nullable, ...rest } = schema;
  const kept = Object.entries(rest).filter(([key]) => !prose.has(key) && !key.startsWith('x-'));
  return orNull(Object.fromEntries(kept.map(([key, value]) => [key, leanKeyword(key, value)])), nullable);
}

function leanKeyword(key, value) {
  // The keys of `properties` are names of GitHub's, one of which may well be "description".
  if (key === 'properties') {
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, lean(schema)]));
  }
  return key === 'enum' || key === 'required' || key === 'default' ? value : lean(value);
}

function orNull(schema, nullable) {
  if (nullable !== true) return schema;
  if (schema.enum && !schema.enum.includes(null)) schema = { ...schema, enum: [...schema.enum, null] };
  if (typeof schema.type === 'string') return { ...schema, type: [schema.type, 'null'] };
  return Object.keys(schema).length === 0 ? {} : { anyOf: [schema, { type: 'null' }] };
}

function leanParameter(document, parameter) {
  const { name, in: place, required, schema } = parameter.$ref ? lookUp(document, parameter.$ref) : parameter;
  return { name, in: place, ...(required && { required }), schema: lean(schema) };
}

function leanResponse(document, response) {
  const { content } = response.$ref ? lookUp(document, response.$ref) : response;
  const json = content?.['application/json'];
  return json
    ? { description: '', content: { 'application/json': { schema: lean(json.schema) } } }
    : { description: '' };
}

function leanOperation(document, operation) {
  const body = operation.requestBody?.content?.['application/json'];
  const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
  return {
    operationId: operation.operationId,
    parameters: (operation.parameters ?? []).map((parameter) => leanParameter(document, parameter)),
    ...(body && {
      requestBody: {
        required: operation.requestBody.required === true,
        content: { 'application/json': { schema: lean(body.schema) } },
      },
    }),
    responses: Object.fromEntries(
      good.map(([status, response]) => [status, leanResponse(document, response)]),
    ),
  };
}

function refsIn(node, found = new Set()) {
  if (node === null || typeof node !== 'object') return found;
  if (typeof node.$ref === 'string') found.add(node.$ref);
  for (const value of Object.values(node)) refsIn(value, found);
  return found;
}

/** The component schemas that the operations need, and those that these need. */
function reachable(document, operations) {
  const schemas = {};
  const open = [...refsIn(operations)];
  while (open.length > 0) {
    const ref = open.pop();
    const name = ref.split('/').at(-1);
    if (name in schemas) continue;
    schemas[name] = lean(lookUp(document, ref));
    open.push(...refsIn(schemas[name]));
  }
  return schemas;
}

function pathsOf(document) {
  const paths = {};
  for (const line of wanted) {
    const [method, path] = line.split(' ');
    const operation = document.paths[path]?.[method.toLowerCase()];
    if (!operation) throw new Error(`GitHub's description has no ${line}`);
    (paths[path] ??= {})[method.toLowerCase()] = leanOperation(document, operation);
  }
  return paths;
}

function oneALine(entries) {
  const lines = Object.entries(entries).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}

function write(folder, target) {
  const document = JSON.parse(readFileSync(join(folder, 'generated/api.github.com.json'), 'utf8'));
  const licence = readFileSync(join(folder, 'LICENSE'), 'utf8').replaceAll(/\s+/g, ' ').trim();
  const paths = pathsOf(document);
  const schemas = Object.entries(reachable(document, paths)).sort(([a], [b]) => (a < b ? -1 : 1));
  const operations = Object.entries(paths).map(
    ([path, methods]) => `${JSON.stringify(path)}: ${oneALine(methods)}`,
  );
  const text = [
    '{',
    `"_notice": ${JSON.stringify(`Cut from @octokit/openapi ${document.info.version}. ${licence}`)},`,
    '"openapi": "3.1.0",',
    `"info": ${JSON.stringify({ title: "A slice of GitHub's REST API", version: document.info.version })},`,
    `"paths": {\n${operations.join(',\n')}\n},`,
    `"components": {"schemas": ${oneALine(Object.fromEntries(schemas))}}`,
    '}\n',
  ].join('\n');
  writeFileSync(target, text);
  console.log(`${wanted.length} operations, ${schemas.length} schemas, ${text.length} characters`);
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node scripts/github-openapi.mjs FOLDER-OF-@octokit/openapi');
write(folder, join(import.meta.dirname, '../tests/support/github-openapi.json'));
