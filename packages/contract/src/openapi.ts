import { operations, type OperationDefinition } from './operations.js';
import { Problem } from './problem.js';

type Json = Record<string, unknown>;

const securityOf: Record<OperationDefinition['credential'], Json[]> = {
  host: [{ hostSecret: [] }],
  session: [{ sessionToken: [] }],
  invitation: [{ sessionToken: [], invitationToken: [] }],
};

function parametersOf(definition: OperationDefinition): Json[] {
  const parameters: Json[] = [];
  for (const [where, schema] of [
    ['path', definition.params],
    ['query', definition.query],
  ] as const) {
    const properties = (schema?.['properties'] ?? {}) as Record<string, Json>;
    const required = new Set((schema?.['required'] ?? []) as string[]);
    for (const [name, property] of Object.entries(properties)) {
      parameters.push({
        name,
        in: where,
        required: where === 'path' || required.has(name),
        schema: property,
      });
    }
  }
  parameters.push({ $ref: '#/components/parameters/AcceptLanguage' });
  if (definition.effect === 'write')
    parameters.push({ $ref: '#/components/parameters/IdempotencyKey' });
  return parameters;
}

function operationOf(id: string, definition: OperationDefinition): Json {
  const content =
    definition.answer === 'binary'
      ? {
          'application/octet-stream': {
            schema: { type: 'string', format: 'binary' },
          },
        }
      : { 'application/json': { schema: definition.answer } };
  return {
    operationId: id,
    summary: definition.summary,
    'x-effect': definition.effect,
    security: securityOf[definition.credential],
    parameters: parametersOf(definition),
    ...(definition.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: definition.body } },
          },
        }
      : {}),
    responses: {
      [definition.status]: { description: 'Success', content },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

/** The OpenAPI 3.1 document of the product API; a host with a back end of its own implements it. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const [id, definition] of Object.entries(operations) as [string, OperationDefinition][]) {
    (paths[definition.path] ??= {})[definition.method.toLowerCase()] = operationOf(id, definition);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Partner Widgets product API',
      version: '1.0.0',
      description:
        'Amounts are decimal strings; times are ISO 8601 UTC in half-open ranges; billing cycles and days are GMT+08:00. ' +
        'Errors are RFC 9457 problem details. Reads may be repeated; writes take Idempotency-Key.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: { Problem: { ...Problem, $id: undefined } },
      parameters: {
        AcceptLanguage: {
          name: 'Accept-Language',
          in: 'header',
          required: false,
          schema: { type: 'string', default: 'zh-CN' },
        },
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          schema: {
            type: 'string',
            minLength: 16,
            maxLength: 128,
            pattern: '^[A-Za-z0-9_-]+$',
          },
        },
      },
      responses: {
        Problem: {
          description: 'Problem',
          content: {
            'application/problem+json': {
              schema: { $ref: '#/components/schemas/Problem' },
            },
          },
        },
      },
      securitySchemes: {
        hostSecret: {
          type: 'http',
          scheme: 'bearer',
          description: 'Secret of the host back end',
        },
        sessionToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'Token of POST /v1/sessions',
        },
        invitationToken: {
          type: 'apiKey',
          in: 'header',
          name: 'Partner-Invitation',
        },
      },
    },
  };
}
