import { get } from 'node:http';

/**
 * The JSON that a server of this machine answers. On a connection of its own: a loaded machine may take longer between two calls than a
 * kept connection lives, and a call that runs for minutes must have no time limit.
 */
export function getJson<T>(url: string): Promise<T> {
	return new Promise((resolve, reject) => {
		get(url, { agent: false }, (response) => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (part: string) => {
				text += part;
			});
			response.on('end', () => {
				if (response.statusCode === 200) resolve(JSON.parse(text) as T);
				else reject(new Error(`${url}: ${response.statusCode} ${text}`));
			});
			response.on('error', reject);
		}).on('error', reject);
	});
}
