import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVault, type SealPlace } from './vault.ts';

const key = (byte: number) => btoa(String.fromCharCode(...new Array<number>(32).fill(byte)));
const PLACE: SealPlace = { table: 'customer', column: 'phone', rowId: 'c-1' };
const vault = await createVault(key(1));

describe('the vault', () => {
	it('opens what it sealed', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), fc.uuid(), async (plain, rowId) => {
				const place = { ...PLACE, rowId };
				expect(await vault.open(await vault.seal(plain, place), place)).toBe(plain);
			}),
			{ numRuns: 50 }
		);
	});

	it('opens after a restart what it sealed before', async () => {
		const sealed = await vault.seal('13812345678', PLACE);
		expect(await (await createVault(key(1))).open(sealed, PLACE)).toBe('13812345678');
	});

	it('shows nothing of what it sealed, and never seals alike', async () => {
		const sealed = await Promise.all([1, 2, 3].map(() => vault.seal('13812345678', PLACE)));
		expect(new Set(sealed).size).toBe(3);
		for (const blob of sealed) {
			expect(blob).toMatch(/^v1(\.[A-Za-z0-9_-]+){5}$/);
			expect(blob).not.toContain('13812345678');
		}
		// The key's id is the same, every random part of it is not.
		const parts = sealed.map((blob) => blob.split('.'));
		for (const [index, alike] of [true, true, false, false, false, false].entries())
			expect(new Set(parts.map((part) => part[index])).size === 1).toBe(alike);
	});

	it.each<[string, Partial<SealPlace>]>([
		['another row', { rowId: 'c-2' }],
		['another column', { column: 'address' }],
		['another table', { table: 'person' }]
	])('doesn’t open what was moved to %s', async (_, elsewhere) => {
		const sealed = await vault.seal('13812345678', PLACE);
		await expect(vault.open(sealed, { ...PLACE, ...elsewhere })).rejects.toThrow();
	});

	it('doesn’t open what another master key sealed, and says so', async () => {
		const sealed = await (await createVault(key(2))).seal('13812345678', PLACE);
		await expect(vault.open(sealed, PLACE)).rejects.toThrow(/sealed with master key \S+, this one is \S+/);
		// Not even when the blob claims this key.
		const [mine] = [(await vault.seal('', PLACE)).split('.')[1]];
		await expect(
			vault.open(
				sealed
					.split('.')
					.with(1, mine ?? '')
					.join('.'),
				PLACE
			)
		).rejects.toThrow();
	});

	it('doesn’t open what was tampered with', async () => {
		const parts = (await vault.seal('13812345678', PLACE)).split('.');
		for (const index of [2, 3, 4, 5]) {
			const part = parts[index] ?? '';
			const changed = `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}`;
			await expect(vault.open(parts.with(index, changed).join('.'), PLACE)).rejects.toThrow();
		}
	});

	it.each(['', 'v1', 'v2.a.b.c.d.e', 'v1.a.b.c.d', '13812345678'])('takes "%s" for malformed', async (sealed) => {
		await expect(vault.open(sealed, PLACE)).rejects.toThrow('sealed value is malformed');
	});

	it.each([btoa('short'), btoa('x'.repeat(33)), ''])('refuses a master key that isn’t 32 bytes: "%s"', async (masterKey) => {
		await expect(createVault(masterKey)).rejects.toThrow('MASTER_KEY must be 32 bytes');
	});
});

describe('the blind index', () => {
	it('is the same for the same value, also after a restart', async () => {
		expect(await (await createVault(key(1))).blindIndex('13812345678', 'phone')).toBe(await vault.blindIndex('13812345678', 'phone'));
	});

	it('differs by value, purpose and master key, and shows none of them', async () => {
		const other = await createVault(key(2));
		const indexes = await Promise.all([
			vault.blindIndex('13812345678', 'phone'),
			vault.blindIndex('13812345679', 'phone'),
			vault.blindIndex('13812345678', 'account'),
			other.blindIndex('13812345678', 'phone')
		]);
		expect(new Set(indexes).size).toBe(4);
		for (const index of indexes) expect(index).toMatch(/^[A-Za-z0-9_-]{43}$/);
	});
});
