import { type IncomingHttpHeaders, request } from 'node:http';

export type HttpCall = Readonly<{ method?: 'GET' | 'POST'; headers?: Readonly<Record<string, string>>; body?: string | Uint8Array }>;
export type HttpReply = Readonly<{ status: number; headers: IncomingHttpHeaders; text: string }>;

/**
 * One HTTP exchange on a connection of its own: a loaded machine may take longer between two calls than a kept connection lives, and a
 * call that runs for minutes must have no time limit.
 */
export function httpCall(url: string, { method = 'GET', headers = {}, body }: HttpCall = {}): Promise<HttpReply> {
	return new Promise((resolve, reject) => {
		const sent = request(url, { method, headers, agent: false }, (response) => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (part: string) => {
				text += part;
			});
			response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
			response.on('error', reject);
		});
		sent.on('error', reject);
		sent.end(body);
	});
}

/** The JSON of a good answer; anything else is an error. */
export async function getJson<T>(url: string): Promise<T> {
	const { status, text } = await httpCall(url);
	if (status !== 200) throw new Error(`${url}: ${status} ${text.slice(0, 500)}`);
	return JSON.parse(text) as T;
}
