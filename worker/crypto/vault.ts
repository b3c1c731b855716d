import { fromBase64Url, toBase64Url } from './base64url.ts';

/** Where a sealed value lives; bound into the ciphertext, so that it can't be moved to another row or column. */
export type SealPlace = { readonly table: string; readonly column: string; readonly rowId: string };

export type Vault = {
	seal(plain: string, place: SealPlace): Promise<string>;
	open(sealed: string, place: SealPlace): Promise<string>;
	/** Keyed hash for equality search; `purpose` keeps indexes of different columns apart. */
	blindIndex(value: string, purpose: string): Promise<string>;
};

const encoder = new TextEncoder();
const aad = ({ table, column, rowId }: SealPlace) => encoder.encode(`${table}:${column}:${rowId}`);

/**
 * Seals personal data with AES-256-GCM in an envelope: each value has its own data key, wrapped by the master key, whose id is in the
 * blob (`v1.<keyId>.<iv>.<wrapped key>.<iv>.<ciphertext>`). `masterKey` is 32 bytes, base64.
 */
export async function createVault(masterKey: string): Promise<Vault> {
	const raw = Uint8Array.from(atob(masterKey), (char) => char.charCodeAt(0));
	if (raw.length !== 32) throw new Error('MASTER_KEY must be 32 bytes in base64');
	const base = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey', 'deriveBits']);
	const derivation = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(info) });
	const wrapping = await crypto.subtle.deriveKey(derivation('baton wrap'), base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
	const indexing = await crypto.subtle.deriveKey(derivation('baton index'), base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']);
	const keyId = toBase64Url(new Uint8Array(await crypto.subtle.deriveBits(derivation('baton key id'), base, 48)));

	const encrypt = async (key: CryptoKey, plain: Uint8Array<ArrayBuffer>, place: SealPlace) => {
		const iv = crypto.getRandomValues(new Uint8Array(12));
		const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: aad(place) }, key, plain);
		return [toBase64Url(iv), toBase64Url(new Uint8Array(cipher))];
	};
	const decrypt = async (key: CryptoKey, iv: string, cipher: string, place: SealPlace) =>
		new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64Url(iv), additionalData: aad(place) }, key, fromBase64Url(cipher)));
	const dataKey = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

	return {
		async seal(plain, place) {
			const bytes = crypto.getRandomValues(new Uint8Array(32));
			const wrapped = await encrypt(wrapping, bytes, place);
			const cipher = await encrypt(await dataKey(bytes), new Uint8Array(encoder.encode(plain)), place);
			return ['v1', keyId, ...wrapped, ...cipher].join('.');
		},
		async open(sealed, place) {
			const [version, key, wrapIv, wrapped, iv, cipher] = sealed.split('.');
			if (version !== 'v1' || !wrapIv || !wrapped || !iv || !cipher) throw new Error('sealed value is malformed');
			if (key !== keyId) throw new Error(`sealed with master key ${key}, this one is ${keyId}`);
			const bytes = await decrypt(wrapping, wrapIv, wrapped, place);
			return new TextDecoder().decode(await decrypt(await dataKey(bytes), iv, cipher, place));
		},
		async blindIndex(value, purpose) {
			return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', indexing, encoder.encode(`${purpose}:${value}`))));
		}
	};
}
