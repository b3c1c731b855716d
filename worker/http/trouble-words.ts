import { z } from 'zod';
import { PROBLEM_TEXTS } from './problem-texts.ts';
import { refusalDetail } from './refusal-detail.ts';
import type { RequestLocale } from './request-locale.ts';

const StoredRefusal = z.object({
	code: z.string(),
	params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
});

/** Why a delivery is in trouble: a refusal (`Undeliverable`) in the reader's words, anything else as the machine said it. */
export function troubleWords(lastError: string, locale: RequestLocale): string {
	if (!lastError.startsWith('{"code":')) return lastError;
	const refusal = StoredRefusal.safeParse(parsed(lastError));
	return refusal.success && PROBLEM_TEXTS[refusal.data.code] !== undefined ? refusalDetail(refusal.data, locale) : lastError;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Cut off by its column; shown as it is.
		return undefined;
	}
}
