import { z } from 'zod';
import { Problem } from '#shared/contract/http/problem.ts';
import type { Operation } from './operation.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description of the operations; its schemas are JSON Schema 2020-12, made by zod from the very contracts that check. */
export function describeApi(operations: readonly Operation[]): Json {
	const paths: Record<string, Json> = {};
	for (const operation of operations) {
		const path = `/api/v1${operation.path.replace(/:(\w+)/g, '{$1}')}`;
		paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describeOperation(operation) };
	}
	return {
		openapi: '3.1.0',
		info: {
			title: 'Baton 接力',
			version: '1',
			description:
				'Work orders in real time. Errors are RFC 9457 problems in the language of `accept-language`. Lists are paged by cursor. Commands are idempotent by `commandId`.',
			license: { name: 'Apache-2.0', identifier: 'Apache-2.0' }
		},
		tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
		paths,
		components: {
			schemas: { Problem: schemaOf(Problem, 'output') },
			securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE }, token: { type: 'http', scheme: 'bearer' } }
		}
	};
}

function describeOperation({ method, path, tag, summary, access, params, query, body, rawBody, answer, status }: Operation): Json {
	const security = access === 'public' ? [] : [{ session: [] }, { token: [] }];
	return {
		operationId: `${method.toLowerCase()}${path.replace(/[/:-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
		tags: [tag],
		summary,
		...(access === 'public' || access === 'signed-in' ? {} : { 'x-permission': access }),
		security,
		parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
		...(body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }),
		...(rawBody === undefined ? {} : { requestBody: { required: true, content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } } }),
		responses: {
			[answer === 'socket' ? 101 : answer === 'nothing' ? 204 : (status ?? 200)]: describeAnswer(answer),
			default: { description: 'A problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
		}
	};
}

function describeAnswer(answer: Operation['answer']): Json {
	if (answer === 'nothing') return { description: 'Done' };
	if (answer === 'socket') return { description: 'The WebSocket is open' };
	if (answer === 'image') return { description: 'The image', content: { 'image/*': {} } };
	return { description: 'Done', content: { 'application/json': { schema: schemaOf(answer, 'output') } } };
}

function parametersOf(schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
	if (schema === undefined) return [];
	const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
	return Object.entries(properties).map(([name, property]) => ({
		name,
		in: where,
		required: where === 'path' || required.includes(name),
		schema: property
	}));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
	const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' }) as Json;
	return rest;
}
