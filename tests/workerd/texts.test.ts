import { beforeAll, expect, it } from 'vitest';
import type { CatalogItemView } from '#shared/contract/http/operations.ts';
import { FIELD_NAMES } from '#worker/http/field-names.ts';
import { call, installCompany } from './support/company.ts';

beforeAll(installCompany);

type Schema = { readonly properties?: Record<string, Schema>; readonly items?: Schema; readonly [more: string]: unknown };

/** Every name of a field anywhere in a schema. */
function namesIn(schema: unknown): string[] {
	if (typeof schema !== 'object' || schema === null) return [];
	if (Array.isArray(schema)) return schema.flatMap(namesIn);
	const { properties = {} } = schema as Schema;
	return [...Object.keys(properties), ...Object.values(schema).flatMap(namesIn)];
}

it('every field that a request may hold has a name for people in both languages', async () => {
	const { body } = await call<{ paths: Record<string, Record<string, { parameters: { name: string }[]; requestBody?: unknown }>> }>(
		null,
		'GET',
		'/api/openapi.json'
	);
	const operations = Object.values(body.paths).flatMap((path) => Object.values(path));
	const names = new Set(operations.flatMap(({ parameters, requestBody }) => [...parameters.map(({ name }) => name), ...namesIn(requestBody)]));
	// A schema's own words, where a property is called like one.
	expect([...names].filter((name) => FIELD_NAMES[name] === undefined && !/^application|^image/.test(name)).sort()).toEqual([]);
	expect(names.size).toBeGreaterThan(50);
});

it('the catalogue says in both languages what a thing is called, where it belongs and what it is counted in', async () => {
	const { items } = (await call<{ items: CatalogItemView[] }>('agent.sh', 'GET', '/api/v1/catalog?kind=service-item')).body;
	expect(items).toEqual([
		{
			code: 'SV-AC-01',
			kind: 'service-item',
			name: { zh: '空调检修', en: 'Air conditioner repair' },
			category: { zh: '空调', en: 'Air conditioners' },
			unit: { zh: '次', en: 'job' },
			priceMinor: 12_000,
			currency: 'CNY'
		}
	]);
});
