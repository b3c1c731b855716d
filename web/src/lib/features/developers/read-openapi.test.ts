import { expect, it } from 'vitest';
import { curlOf, exampleOf } from './example-of.ts';
import { type OpenApi, readOpenApi, type Schema, searchOperations } from './read-openapi.ts';

const document: OpenApi = {
	tags: [{ name: 'Tickets' }, { name: 'Empty' }],
	paths: {
		'/api/v1/tickets': {
			get: { tags: ['Tickets'], summary: 'List tickets', 'x-permission': 'ticket.view', security: [{}] },
			post: {
				tags: ['Tickets'],
				summary: 'Open a ticket',
				security: [{}],
				requestBody: { content: { 'application/json': { schema: { type: 'object' } } } }
			}
		},
		'/api/v1/setup': { get: { tags: ['Setup'], summary: 'State', security: [] } }
	},
	components: { schemas: { Problem: { type: 'object', required: ['code'], properties: { code: { type: 'string' } } } } }
};
const example = (schema: Schema) => exampleOf(schema, { root: schema, document });

it('groups the operations by tag in the order of the document', () => {
	expect(readOpenApi(document).map(({ tag, operations }) => [tag, operations.map(({ method }) => method)])).toEqual([
		['Tickets', ['GET', 'POST']],
		['Setup', ['GET']]
	]);
});

it('knows who may call', () => {
	const [list, , state] = readOpenApi(document).flatMap(({ operations }) => operations);
	expect([list?.open, list?.permission, state?.open]).toEqual([false, 'ticket.view', true]);
});

it('finds operations in which every word occurs', () => {
	const found = searchOperations(readOpenApi(document), 'post TICKETS');
	expect(found.flatMap(({ operations }) => operations.map(({ summary }) => summary))).toEqual(['Open a ticket']);
	expect(searchOperations(readOpenApi(document), 'nothing like it')).toEqual([]);
});

it('shows what is required, defaults and first choices', () => {
	expect(
		example({
			type: 'object',
			required: ['title', 'kind', 'count', 'phone', 'day'],
			properties: {
				title: { type: 'string' },
				kind: { enum: ['a', 'b'] },
				count: { type: 'integer', minimum: 5 },
				phone: { anyOf: [{ type: 'null' }, { type: 'string' }] },
				day: { type: 'string', format: 'date' },
				optional: { type: 'string' }
			}
		})
	).toEqual({ title: 'text', kind: 'a', count: 5, phone: null, day: '2026-11-23' });
	expect(example({ $ref: '#/components/schemas/Problem' })).toEqual({ code: 'text' });
});

it('ends on a schema that contains itself', () => {
	const all: Schema = { type: 'object', required: ['of'], properties: { of: { $ref: '#' } } };
	expect(JSON.stringify(example(all))).toContain('of');
});

it('quotes a body for a shell', () => {
	expect(curlOf({ method: 'POST', path: '/x', body: `{"a":"it's"}`, origin: 'https://b', open: true })).toBe(
		`curl -X POST 'https://b/x' \\\n  -H 'content-type: application/json' \\\n  -d '{"a":"it'\\''s"}'`
	);
});
