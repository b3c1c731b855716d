/** Letters and digits that can't be mistaken for each other when read aloud or copied from paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 14;

/** A first password to hand over: about 80 bits. `random` fills the bytes (`crypto.getRandomValues`). */
export function makePassword(random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
	let password = '';
	const bytes = new Uint8Array(64);
	// Bytes at or above the last multiple are thrown away: a plain remainder would make early letters likelier.
	const limit = 256 - (256 % ALPHABET.length);
	while (password.length < LENGTH) {
		random(bytes);
		for (const byte of bytes) if (byte < limit && password.length < LENGTH) password += ALPHABET.charAt(byte % ALPHABET.length);
	}
	return password;
}
