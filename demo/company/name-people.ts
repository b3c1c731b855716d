import { GIVEN_NAMES, SURNAMES } from '../lists/names.ts';
import type { Random } from '../random.ts';

export type Named = { readonly name: string; readonly account: string };

/** Names of which neither the characters nor the account made of the pinyin come twice. */
export function createNamer(random: Random): () => Named {
	const taken = new Set<string>();
	return () => {
		for (;;) {
			const [surname, surnamePinyin] = random.pick(SURNAMES);
			const [given, givenPinyin] = random.pick(GIVEN_NAMES);
			const name = `${surname}${given}`;
			const account = `${surnamePinyin}.${givenPinyin}`;
			if (taken.has(name) || taken.has(account)) continue;
			taken.add(name).add(account);
			return { name, account };
		}
	};
}

/**
 * Mobile numbers of a segment (154) that no operator has opened to subscribers, so that nobody's telephone can ring.
 * Each comes once.
 */
export function createPhones(random: Random): () => string {
	const taken = new Set<string>();
	return () => {
		for (;;) {
			const phone = `154${String(random.integer(0, 99_999_999)).padStart(8, '0')}`;
			if (taken.has(phone)) continue;
			taken.add(phone);
			return phone;
		}
	};
}
